-- Where each referral stands, and everything that happened to it, in order. The log only grows.
create table instance (
  key text primary key,
  revision integer not null,
  snapshot jsonb not null
);

create table event (
  instance text not null references instance (key),
  revision integer not null,
  event jsonb not null,
  primary key (instance, revision)
);

-- A worklist asks for the state, which stands third in a stored snapshot: [chart, version, state, …].
create index instance_state on instance ((snapshot ->> 0), (snapshot ->> 2));
