"""Projects a case onto what one receiver may see, from the published data dictionary and the levels of a permit."""

from __future__ import annotations

import json
from typing import Any, Iterator, Optional

from .permits import PACKAGES, REASONS, Permit, Record, Refused, permit

OBJECTS: dict[str, Record] = json.loads((PACKAGES / "domain/dictionary.json").read_text("utf-8"))["objects"]
FILE = OBJECTS["CaseFile"]["fields"]
RECORDS = [name for name, field in FILE.items() if "holds" in field and OBJECTS[field["holds"]]["isEntity"]]
GOVERNING = ("consentForms", "consents", "exceptions", "referrals", "organisations", "absences")
SEXUAL = ("sexual-abuse", "blackmail-images", "confiscates-children-or-pregnancy")
Found = tuple[str, str]


def _is_health(service: Any) -> bool:
    return isinstance(service, str) and service.startswith(("medical.", "psychological."))


def _is_shelter(service: Any) -> bool:
    return isinstance(service, str) and service.startswith("shelter.")


class Projection:
    """One projection under way: the permit, and what is withheld or reduced so far."""

    def __init__(self, granted: Permit) -> None:
        self.granted = granted
        self.withheld: list[Found] = []
        self.reduced: list[Found] = []
        self.seen: dict[str, bool] = {}

    def level(self, category: str) -> str:
        return self.granted.decisions[category][0]

    def withhold(self, pointer: str, code: str) -> None:
        self.withheld.append((pointer, code))

    def excluded(self, pointer: str) -> bool:
        return any(
            pointer == one or pointer.startswith(f"{one}/") or one.startswith(f"{pointer}/")
            for one in self.granted.excluded
        )

    # What a record's values do to the categories of its fields (model, section 3.1).

    def standing(self, record: Record) -> str:
        if record.get("id") == self.granted.person:
            return "principal"
        return "dependant" if "dependant" in record.get("role", []) else "relative"

    def categories(self, entity: str, record: Record, name: str, own: Optional[str]) -> list[str]:
        declared = [] if own is None else [own]
        if entity == "Person":
            standing = self.standing(record)
            if standing == "dependant":
                return declared if own in ("identity", "contact") else ["children"]
            if standing == "relative":
                return ["family"] if own in (None, "family") else ["family", own]
        if entity == "ServiceDelivery":
            if _is_health(record.get("type")):
                return ["health"] if declared else []
            if self.foreign_shelter(record.get("type"), record) and name == "provider":
                return ["shelter-location"]
        if entity == "ExploitationEpisode" and record.get("type") == "sexual-exploitation":
            return ["sexual-exploitation"] if declared else []
        return declared

    def foreign_shelter(self, service: Any, holder: Record) -> bool:
        return _is_shelter(service) and holder.get("provider") != self.granted.recipient

    def reduction(self, entity: str, record: Record, name: str, field: Record, redacted: str) -> Optional[str]:
        annotated = "keep" if field.get("category") is None else field.get("reduced")
        if entity == "Person":
            standing = self.standing(record)
            if standing == "dependant" and name not in ("id", "role", "ageBand", "majorityAtRegistration"):
                return None
            if standing == "relative" and redacted == "family":
                return "keep" if field.get("category") is None else None
        if entity == "ServiceDelivery" and name == "provider" and self.foreign_shelter(record.get("type"), record):
            return None
        if entity == "ExploitationEpisode" and record.get("type") == "sexual-exploitation":
            return "keep" if field.get("category") is None or name in ("type", "sexualForm") else None
        return annotated

    # The walk.

    def value(self, field: Record, value: Any, pointer: str, category: Optional[str], stays: Any = None) -> Any:
        if field.get("list"):
            return self.lines(field, value, pointer, category, stays)
        if field.get("freeText"):
            return self.withhold(pointer, "disclosure.free-text")
        if "holds" not in field:
            return value
        if OBJECTS[field["holds"]]["isEntity"]:
            return self.record(field["holds"], value, pointer, False)
        return self.members(field["holds"], value, pointer, category)

    def members(self, name: str, value: Record, pointer: str, category: Optional[str]) -> Record:
        hides = name == "PlanAction" and self.foreign_shelter(value.get("service"), value)
        kept = {}
        for member, inner in value.items():
            field = OBJECTS[name]["fields"][member]
            if hides and member == "provider" and self.level("shelter-location") != "allow":
                self.withhold(f"{pointer}/{member}", "disclosure.not-in-redacted-form")
                continue
            one = self.value(field, inner, f"{pointer}/{member}", category)
            if one is not None:
                kept[member] = one
        return kept

    def lines(self, field: Record, values: list[Any], pointer: str, category: Optional[str], stays: Any) -> Any:
        element = {name: value for name, value in field.items() if name != "list"}
        kept = []
        for at, line in enumerate(values):
            place = f"{pointer}/{at}"
            if not self.line_may_go(field, line, at, place, stays):
                continue
            one = self.value(element, line, place, category)
            if one is not None:
                kept.append(one)
        if not kept and (values or category is not None):
            return None
        return kept

    def line_may_go(self, field: Record, line: Any, at: int, place: str, stays: Any) -> bool:
        others = field.get("holds") == "PlanAction" and line.get("provider") != self.granted.recipient
        if stays is not None and (others or not stays(line, at)):
            self.withhold(place, "disclosure.other-providers-line" if others else "disclosure.not-in-redacted-form")
            return False
        service = line.get("service") if isinstance(line, dict) else line
        own = "sexual-exploitation" if isinstance(line, str) and line in SEXUAL else "health" if _is_health(service) else None
        if own is None:
            return True
        level, rule = self.granted.decisions[own]
        if level == "deny":
            self.withhold(place, REASONS[rule])
        elif level == "redact" and others:
            self.withhold(place, "disclosure.other-providers-line")
            return False
        return level != "deny"

    def field(self, entity: str, record: Record, name: str, pointer: str) -> Any:
        field, value = OBJECTS[entity]["fields"][name], record[name]
        category = field.get("category")
        categories = self.categories(entity, record, name, category)
        if field.get("class") == "free-text":
            return self.withhold(pointer, "disclosure.free-text")
        if field.get("neverExchanged"):
            return self.withhold(pointer, "disclosure.never-exchanged")
        if (categories or not field["required"]) and self.excluded(pointer):
            return self.withhold(pointer, "disclosure.withheld-by-person")
        redacted = None
        for one in categories:
            level, rule = self.granted.decisions[one]
            if level == "deny":
                return self.withhold(pointer, REASONS[rule])
            redacted = redacted or (one if level == "redact" else None)
        if redacted is None or ("holds" in field and OBJECTS[field["holds"]]["isEntity"]):
            return self.value(field, value, pointer, category)
        return self.redacted(entity, record, name, pointer, redacted)

    def redacted(self, entity: str, record: Record, name: str, pointer: str, redacted: str) -> Any:
        field, value = OBJECTS[entity]["fields"][name], record[name]
        reduction = self.reduction(entity, record, name, field, redacted)
        if reduction is None:
            return self.withhold(pointer, "disclosure.not-in-redacted-form")
        stays = self.hearings(name, value)
        kept = self.value(field, _reduced(reduction, value), pointer, field.get("category"), stays)
        if kept is not None and reduction != "keep":
            self.reduced.append((pointer, "disclosure.reduced"))
        return kept

    def hearings(self, name: str, value: Any) -> Any:
        if name != "hearingDates":
            return lambda line, at: True
        coming = sorted(day for day in value if day >= self.granted.decided_at[:10])
        return lambda line, at: bool(coming) and line == coming[0] and value.index(line) == at

    def record(self, entity: str, record: Record, pointer: str, always: bool) -> Optional[Record]:
        if entity == "ServiceDelivery":
            level = self.level("health" if _is_health(record["type"]) else "needs-services")
            if level == "redact" and record.get("provider") != self.granted.recipient:
                return self.withhold(pointer, "disclosure.other-providers-line")
        mark, says, broken, kept = len(self.reduced), always, False, {}
        for name, field in OBJECTS[entity]["fields"].items():
            if name not in record:
                continue
            one = self.field(entity, record, name, f"{pointer}/{name}")
            if one is None:
                broken = broken or (field["required"] and field.get("category") is None)
            else:
                kept[name] = one
                says = says or bool(self.categories(entity, record, name, field.get("category")))
        if says and not broken:
            return kept
        del self.reduced[mark:]
        return self.withhold(pointer, "disclosure.record-left-out")

    def about_seen(self, entity: str, record: Record) -> bool:
        names = ("from", "to") if entity == "Relationship" else ("person", "accompanies", "guardian")
        persons = [record[name] for name in names if name in record]
        if entity in ("Relationship", "Guardianship", "DependantRecord"):
            return all(person in self.seen for person in persons)
        return all(self.seen.get(person, False) for person in persons)

    def collection(self, name: str, value: Any) -> Any:
        entity = FILE[name]["holds"]
        if not FILE[name].get("list"):
            return self.record(entity, value, f"/{name}", name == "case")
        kept = []
        for at, record in enumerate(value):
            pointer, mark = f"/{name}/{at}", len(self.reduced)
            one = self.record(entity, record, pointer, entity == "Person" and record["id"] == self.granted.person)
            if one is None:
                continue
            if entity == "Person":
                standing = self.standing(record)
                category = "children" if standing == "dependant" else "family"
                self.seen[record["id"]] = standing == "principal" or self.level(category) == "allow"
            if self.about_seen(entity, one):
                kept.append(one)
            else:
                del self.reduced[mark:]
                self.withhold(pointer, "disclosure.person-not-disclosed")
        return kept or None


def _reduced(reduction: str, value: Any) -> Any:
    if reduction == "year":
        return value[:4] + ("~" if value.endswith("~") else "")
    if reduction == "initials":
        return [_initials(name) for name in value]
    return value


def _initials(name: Record) -> Record:
    letters = {part: [f"{one[:1]}." for one in name[part]] for part in ("given", "family") if part in name}
    return {"use": name["use"], **letters}


def disclose(file: Record, granted: Permit) -> tuple[Record, list[Found], list[Found]]:
    """What the receiver may see, what is withheld, and what is sent in part."""
    to, payload = Projection(granted), {}
    for name in RECORDS:
        if name in file and name not in GOVERNING:
            one = to.collection(name, file[name])
            if one is not None:
                payload[name] = one
    for name in GOVERNING:
        if name in file:
            to.withhold(f"/{name}", "disclosure.not-part-of-it")
    return payload, to.withheld, to.reduced


def _places(reasons: list[Record]) -> list[Found]:
    return sorted((one["pointer"], one["code"]) for one in reasons)


def fault_of(file: Record, vector: Record) -> Optional[str]:
    """Why a disclosure vector fails; None when it passes."""
    expected, granted = vector["expected"], permit(file, vector["request"])
    if isinstance(granted, Refused):
        codes = sorted(code for code, _ in granted.refusals)
        told = sorted(one["code"] for one in expected.get("refusals", []))
        return None if not expected["permitted"] and codes == told else f"{vector['id']}: refused for {codes}, expected {told}"
    if not expected["permitted"]:
        return f"{vector['id']}: permitted, expected a refusal"
    payload, withheld, reduced = disclose(file, granted)
    if payload != expected["payload"]:
        return f"{vector['id']}: another payload"
    if sorted(withheld) != _places(expected["withheld"]) or sorted(reduced) != _places(expected["reduced"]):
        return f"{vector['id']}: other reasons"
    return None


def all_disclosures(folder: Any) -> Iterator[Optional[str]]:
    """The outcome of every disclosure vector."""
    for path in sorted(folder.glob("*.json")):
        vectors = json.loads(path.read_text("utf-8"))
        for vector in vectors["tests"]:
            yield fault_of(vectors["caseFile"], vector)
