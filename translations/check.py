#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Are the console's texts translated? check.py --lupdate PROGRAM [--update]. Exit code 1: not all.

--update takes new texts into the .ts files, and drops those that are gone.
"""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
# The command line is English, as those of the server and of sluicectl.
ENGLISH_FILES = {"console/app/console_app.cpp"}
# Plural forms of each language, in Qt's order.
FORMS = {"de": 2, "en": 2, "es": 2, "fr": 2, "ja": 1, "zh_CN": 1}
NO_MNEMONICS_INSIDE = {"ja", "zh_CN"}  # the letter stands in brackets behind the text

LITERAL = re.compile(r'u"((?:[^"\\]|\\.)*)"_s|QStringLiteral\("((?:[^"\\]|\\.)*)"\)')
# Two words in a row. Formats of dates and the like have no vowel in one of them, or are listed.
SENTENCE = re.compile(r"[A-Za-z]{3,}[,:;.]? +[A-Za-z]{3,}")
NO_TEXT = {"pass show sluice", ") and not ", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"}


def lupdate(program, files):
    """Takes the texts of the sources into the files; answers what the tool complains of."""
    done = []
    for file in files:
        plural = ["-pluralonly"] if file.stem.endswith("_en") else []
        done.append(subprocess.run(
            [program, "-silent", "-I", ".", "-locations", "none", "-no-obsolete", *plural,
             "-extensions", "cpp,h", "-source-language", "en",
             "-target-language", file.stem.removeprefix("sluice-console_"),
             "console", "-ts", str(file)],
            cwd=ROOT, capture_output=True, text=True, check=True))
    return sorted({line.strip() for run in done for line in run.stderr.splitlines()
                   if line.strip()})


def outdated(program, files):
    """What lupdate would change."""
    with tempfile.TemporaryDirectory() as folder:
        copies = [Path(shutil.copy(file, folder)) for file in files]
        yield from lupdate(program, copies)
        for file, copy in zip(files, copies):
            if file.read_bytes() != copy.read_bytes():
                yield f"{file.name}: the texts of the sources have changed; run ./dev texts"


def marks(text):
    """Place markers, in any order."""
    return sorted(re.findall(r"%L?\d+|%n", text))


def mnemonics(text):
    return len(re.findall(r"&[^&\s]", text.replace("&&", "")))


def form_faults(language, source, text, form):
    """What a translation does not keep of its source."""
    if not text.strip():
        yield "no translation"
        return
    # One, or none, need not be said in figures.
    wanted, found = marks(source), marks(text)
    if form == 0 and FORMS[language] > 1:
        wanted = [mark for mark in wanted if mark != "%n"]
        found = [mark for mark in found if mark != "%n"]
    if wanted != found:
        yield f"its place markers are {found}, not {wanted}"
    if mnemonics(source) != mnemonics(text):
        yield "it has another number of mnemonics (&)"
    if language in NO_MNEMONICS_INSIDE and mnemonics(text) and not re.search(r"\(&[A-Z]\)", text):
        yield "its mnemonic belongs in brackets: (&X)"
    if source.endswith("…") != text.endswith("…"):
        yield "it ends otherwise (…)"
    if source.count("\n") != text.count("\n"):
        yield "it has another number of lines"
    if (source[0], source[-1]) != (source.strip()[0], source.strip()[-1]) and text.strip() == text:
        yield "it lacks the blank at its begin or end"


def message_faults(language, message):
    translation = message.find("translation")
    source = message.findtext("source")
    if translation.get("type"):
        yield f"it is {translation.get('type')}"
        return
    forms = [form.text or "" for form in translation.findall("numerusform")]
    if message.get("numerus") == "yes":
        if len(forms) != FORMS[language]:
            yield f"it has {len(forms)} plural forms, not {FORMS[language]}"
    else:
        forms = [translation.text or ""]
    for number, text in enumerate(forms):
        yield from form_faults(language, source, text,
                               number if message.get("numerus") == "yes" else 1)


def unfinished(file):
    """What is not, or not well, translated in a file."""
    language = file.stem.removeprefix("sluice-console_")
    for context in ElementTree.parse(file).getroot().findall("context"):
        for message in context.findall("message"):
            for fault in message_faults(language, message):
                yield (f"{file.name}: {context.findtext('name')}: "
                       f"“{message.findtext('source')}”: {fault}")


def untranslatable():
    """Sentences in the console's code that no translator ever sees."""
    for path in sorted((ROOT / "console").rglob("*.cpp")) + sorted((ROOT / "console").rglob("*.h")):
        name = path.relative_to(ROOT).as_posix()
        text = path.read_text(encoding="utf-8")
        for match in LITERAL.finditer(text):
            words = match[1] or match[2] or ""
            if name not in ENGLISH_FILES and SENTENCE.search(words) and words not in NO_TEXT:
                line = text.count("\n", 0, match.start()) + 1
                yield f"{name}:{line}: “{words}” is not within tr()"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--lupdate", required=True)
    parser.add_argument("--update", action="store_true")
    arguments = parser.parse_args()
    files = [HERE / f"sluice-console_{language}.ts" for language in FORMS]
    if arguments.update:
        print("\n".join(lupdate(arguments.lupdate, files)))
    faults = [*outdated(arguments.lupdate, files), *untranslatable()]
    for file in files:
        faults += unfinished(file)
    for fault in faults:
        print(fault)
    print(f"{len(files)} languages, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
