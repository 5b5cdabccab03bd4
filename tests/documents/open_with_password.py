"""Opens a Word file in LibreOffice with each of the passwords given and says what stands in it, or that it was refused."""

import json
import os
import signal
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue

profile, path, *passwords = sys.argv[1:]
pipe = f"erfakreds{profile.rsplit('-', 1)[-1]}"
office = subprocess.Popen(
    [
        "soffice",
        "--headless",
        "--norestore",
        f"-env:UserInstallation=file://{profile}",
        f"--accept=pipe,name={pipe};urp;",
    ],
    stdout=subprocess.DEVNULL,
    stderr=subprocess.DEVNULL,
    start_new_session=True,
)


def named(name, value):
    given = PropertyValue()
    given.Name, given.Value = name, value
    return given


def desktop():
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except Exception:
            time.sleep(0.5)
    raise SystemExit("LibreOffice did not answer")


def opened(desk, password):
    try:
        given = (named("Hidden", True),) + (() if password == "" else (named("Password", password),))
        document = desk.loadComponentFromURL(f"file://{path}", "_blank", 0, given)
    except Exception:
        return None
    if document is None:
        return None
    text = document.Text.String
    document.close(True)
    return text


desk = desktop()
answers = {password: opened(desk, password) for password in passwords}
print(json.dumps(answers), flush=True)
# All is said: LibreOffice's bridge at times crashes while it is taken down in good order.
os.killpg(office.pid, signal.SIGKILL)
os._exit(0)
