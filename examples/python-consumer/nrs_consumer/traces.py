"""Replays traces over the published tables of the charts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Iterator, Optional

FOLDER = Path(__file__).resolve().parents[3] / "packages" / "referral" / "charts"


def fault_of_trace(chart: dict[str, Any], trace: dict[str, Any]) -> Optional[str]:
    """Why a trace is not a walk through the chart; None when it is."""
    known = {(line["from"], line["event"], line["to"]) for line in chart["transitions"]}
    state = chart["initial"]
    for step in trace["steps"]:
        if (state, step["event"], step["to"]) not in known:
            return f"{chart['chart']}: {trace['name']}: no way from {state} by {step['event']} to {step['to']}"
        state = step["to"]
    return None


def all_traces() -> Iterator[Optional[str]]:
    """The outcome of every published trace."""
    for path in sorted(FOLDER.glob("*.traces.json")):
        chart = json.loads((FOLDER / path.name.replace(".traces.", ".transitions.")).read_text("utf-8"))
        for trace in json.loads(path.read_text("utf-8"))["traces"]:
            yield fault_of_trace(chart, trace)
