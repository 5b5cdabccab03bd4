"""Fills in a case form in LibreOffice as somebody would at the screen: writes in the fields, ticks boxes, chooses from the list.

fill-form.py PORT FORM.docx ANSWERS.json OUT.docx [OUT.odt]
ANSWERS: {"texts": {hint: text}, "ticks": [words beside the box], "tracked": {words: other words}}
The tracked changes are made last, as by somebody who reads the form through.
"""
import json
import os
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK

port, form, answers, out_docx, *out_odt = sys.argv[1:]
with open(answers, encoding="utf-8") as file:
    wish = json.load(file)


def value(name, what):
    found = PropertyValue()
    found.Name, found.Value = name, what
    return found


def connect():
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(120):
        try:
            return resolver.resolve(f"uno:socket,host=127.0.0.1,port={port};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.25)
    raise SystemExit("LibreOffice does not answer")


context = connect()
desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(form), "_blank", 0, (value("Hidden", True),))
text = document.Text


def find(words):
    search = document.createSearchDescriptor()
    search.SearchString, search.SearchCaseSensitive = words, True
    return document.findFirst(search)


for hint, words in wish["texts"].items():
    found = find(hint)
    if found is None:
        raise SystemExit(f"no hint: {hint}")
    cursor = found.Text.createTextCursorByRange(found)
    first, *more = words.split("\n")
    cursor.setString(first)
    cursor.collapseToEnd()
    for line in more:
        cursor.Text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
        cursor.Text.insertString(cursor, line, False)

for words in wish["ticks"]:
    paragraphs = text.createEnumeration()
    done = False
    while paragraphs.hasMoreElements() and not done:
        paragraph = paragraphs.nextElement()
        if not paragraph.supportsService("com.sun.star.text.Paragraph") or words not in paragraph.String:
            continue
        before = paragraph.String[: paragraph.String.index(words)]
        if "\u2610" not in before:
            continue
        cursor = text.createTextCursorByRange(paragraph.Start)
        boxes = document.createSearchDescriptor()
        boxes.SearchString = "\u2610|\u2612"
        boxes.SearchRegularExpression = True
        found = document.findNext(cursor, boxes)
        for _ in range(before.count("\u2610") + before.count("\u2612") - 1):
            found = document.findNext(found.End, boxes)
        found.setString("\u2612")
        done = True
    if not done:
        raise SystemExit(f"no box: {words}")

document.RecordChanges = bool(wish["tracked"])
for words, others in wish["tracked"].items():
    find(words).setString(others)
document.RecordChanges = False

document.storeToURL(uno.systemPathToFileUrl(out_docx), (value("FilterName", "MS Word 2007 XML"),))
for path in out_odt:
    document.storeToURL(uno.systemPathToFileUrl(path), (value("FilterName", "writer8"),))
document.close(True)
# All is written, and who started LibreOffice ends it: its bridge at times crashes while it is taken down in good order.
os._exit(0)
