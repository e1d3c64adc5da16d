# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Reads the stage counters of sluiced and proves that no stage was left out."""

import re
import time
import urllib.request

EVERY_EVENT = ["frame", "decode", "admit", "authorise", "route", "publish", "fan_out", "encode"]
# An event may pass a stage untimed, so events are counted in a series of their own.
SAMPLE = re.compile(r'^sluice_stage_events_total\{([^}]*)\}\s+([0-9.eE+]+)', re.MULTILINE)
STAGE = re.compile(r'stage="([^"]*)"')


def read_text(admin):
    url = f"http://{admin['host']}:{admin['port']}/metrics"
    with urllib.request.urlopen(url, timeout=10) as answer:
        return answer.read().decode()


def stage_counts(text):
    """Stage → events counted, summed over all other labels."""
    counts = {}
    for labels, value in SAMPLE.findall(text):
        stage = STAGE.search(labels)
        if stage:
            counts[stage.group(1)] = counts.get(stage.group(1), 0) + int(float(value))
    return counts


def wanted_counts(run):
    """What a run of sluice-load must have made every stage count."""
    wanted = {stage: run["events_in_all"] for stage in EVERY_EVENT}
    wanted["enqueue"] = run["deliveries_in_all"]
    if run.get("target") == "stream":
        wanted["record"] = run["events_in_all"]
    return wanted


def check_stages(admin, before, wanted, patience=3.0):
    """Complaints, empty if every stage counted every event. Counters may lag behind a little."""
    deadline = time.monotonic() + patience
    while True:
        after = stage_counts(read_text(admin))
        complaints = [
            f"stage {stage} counted {after.get(stage, 0) - before.get(stage, 0)} of {count}"
            for stage, count in wanted.items()
            if after.get(stage, 0) - before.get(stage, 0) < count
        ]
        if not complaints or time.monotonic() > deadline:
            return complaints
        time.sleep(0.1)
