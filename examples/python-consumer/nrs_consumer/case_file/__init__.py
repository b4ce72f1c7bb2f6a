"""The rules between the fields of a case file (docs/standard/rules.md): a list for each part of the model."""

from __future__ import annotations

from typing import Any, Callable, Iterator

from ..finding import Finding
from . import experiences, file, money, people, referrals, shelter, statuses

CaseFile = dict[str, Any]
Rule = Callable[[CaseFile], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    *file.RULES,
    *people.RULES,
    *statuses.RULES,
    *referrals.RULES,
    *experiences.RULES,
    *shelter.RULES,
    *money.RULES,
)


def case_file_findings(case_file: CaseFile) -> list[Finding]:
    """Where a case file, which has its shape, breaks a rule."""
    return [finding for rule in RULES for finding in rule(case_file)]
