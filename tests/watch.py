#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""recto watch from outside: watch.py RECTO EXAMPLES [BROWSER].

Saves, breaks and mends a CV, its layouts and a picture, as different editors
do, and waits for what must come of it. Asks the preview what it answers and
what it refuses; with a browser, looks at the page in it.
"""
import atexit
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

RECTO, EXAMPLES = sys.argv[1:3]
BROWSER = sys.argv[3] if len(sys.argv) > 3 else None
SECONDS = 20  # a machine may be busy; the rate is not tested here
GOOD = "name: NAME\nemail: ada@example.org\nwork:\n" + "".join(
    f"  - position: Engineer {i}\n    highlights: [Built bridge {i}, Mended bridge {i}]\n" for i in range(40)
)
PARENT = "layout: 1\nextends: sidebar\n"
MINE = "layout: 1\nextends: parent.yaml\nfurniture: {logo: {at: [bottom, end], image: photo.jpg, height: 5mm}}\n"


def good(name):
    return GOOD.replace("NAME", name)


def until(what, holds):
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        value = holds()
        if value:
            return value
        time.sleep(0.01)
    sys.exit(f"{what}: not within {SECONDS} s\n{log()[-3000:]}")


def check(what, holds):
    if not holds:
        sys.exit(f"{what}\n{log()[-3000:]}")


def log():
    with open("log", encoding="utf-8") as f:
        return f.read()


def write(path, text):
    with open(path, "w", encoding="utf-8") as f:
        f.write(text)


def replace(path, text):
    """As editors that never write into the file itself."""
    write(path + "~", text)
    os.rename(path + "~", path)


def state(path="cv.pdf"):
    s = os.stat(path)
    return s.st_mtime_ns, s.st_ino


def renders():
    return log().count("cv.yaml → cv.pdf")


def saved(what, save):
    """A save makes a new PDF, and says so once."""
    before, said = state(), renders()
    save()
    until(f"a new PDF after {what}", lambda: state() != before and renders() > said)
    time.sleep(0.1)
    check(f"{what}: said {renders() - said} times", renders() == said + 1)


def ask(port, text):
    with socket.create_connection(("127.0.0.1", port), timeout=SECONDS) as s:
        s.sendall(text.encode())
        parts = []
        while part := s.recv(1 << 16):
            parts.append(part)
    return b"".join(parts).decode("utf-8", "replace")


def get(port, path, host="127.0.0.1", method="GET"):
    return ask(port, f"{method} {path} HTTP/1.1\r\nHost: {host}\r\n\r\n")


class Events:
    def __init__(self, port):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=SECONDS)
        self.socket.sendall(b"GET /events HTTP/1.1\r\nHost: localhost\r\n\r\n")
        self.text = b""

    def next(self, holds):
        """The next event of which this holds, from where the last was found."""
        while True:
            while b"\n\n" in self.text:
                event, self.text = self.text.split(b"\n\n", 1)
                if holds(event.decode()):
                    return event.decode()
            part = self.socket.recv(1 << 16)
            check("events end", part)
            self.text += part.replace(b"\r\n\r\n", b"\n")


def test_saves():
    saved("a save", lambda: write("cv.yaml", good("Ada Second")))
    saved("a rename", lambda: replace("cv.yaml", good("Ada Third")))
    saved("a save of the layout", lambda: write("look/mine.yaml", MINE + "roles: {body: {size: 9pt}}\n"))
    saved("a save of its parent", lambda: replace("look/parent.yaml", PARENT + "palette: {accent: '#7a1f3d'}\n"))
    saved("a new picture", lambda: shutil.copy("other.png", "look/photo.jpg"))
    said = renders()
    write("unrelated.yaml", "name: Nobody\n")
    time.sleep(0.2)
    check("a file of nobody's was rendered", renders() == said)


def test_broken(port):
    events = Events(port)
    before = state()
    write("cv.yaml", "name: {\n")
    until("a message", lambda: "[yaml-syntax]" in log())
    event = events.next(lambda e: "failed" in e)
    check("the event has no message: " + event, "[yaml-syntax]" in event and "cv.yaml:2:1" in event)
    until("word of the old PDF", lambda: "cv.pdf is left as it was" in log())
    check("the PDF of before is gone", state() == before)
    check("its page is gone", "<title>Ada Third" in get(port, "/page-1.svg"))
    check("the message was printed again", log().count("[yaml-syntax]") == 1)
    saved("mending", lambda: write("cv.yaml", good("Ada Fourth")))
    event = events.next(lambda e: "set" in e)
    check("the message stays: " + event, "yaml-syntax" not in event)
    check("the page is the old one", "<title>Ada Fourth" in get(port, "/page-1.svg"))


def test_answers(port):
    page = get(port, "/")
    check("no page", page.startswith("HTTP/1.1 200") and "<main>" in page)
    check("no policy", "Content-Security-Policy: default-src 'none'" in page)
    svg = get(port, "/page-1.svg?7")
    check("no picture", svg.startswith("HTTP/1.1 200") and svg.rstrip().endswith("</svg>"))
    for path in ["/page-0.svg", "/page-99.svg", "/page-1.svgx", "/page-+1.svg", "/page-1.png", "/../cv.yaml", "/cv.yaml", "*"]:
        check(f"{path} is answered", " 404 " in get(port, path).split("\r\n")[0])
    for host in ["evil.example", "127.0.0.1.evil.example", "localhosted", "", f"192.168.0.1:{port}"]:
        check(f"{host} is answered", " 403 " in get(port, "/", host).split("\r\n")[0])
    for host in [f"localhost:{port}", f"LOCALHOST:{port}", f"[::1]:{port}"]:
        check(f"{host} is refused", " 200 " in get(port, "/", host).split("\r\n")[0])
    check("no host is answered", " 403 " in ask(port, "GET / HTTP/1.1\r\n\r\n"))
    check("two hosts are answered", " 403 " in ask(port, "GET / HTTP/1.1\r\nHost: localhost\r\nHost: a\r\n\r\n"))
    check("POST is answered", " 405 " in get(port, "/", method="POST"))
    check("a long request is read", " 431 " in ask(port, "GET /" + "a" * 4090))
    idle = [socket.create_connection(("127.0.0.1", port)) for _ in range(64)]
    check("idle clients are in the way", " 200 " in get(port, "/"))
    for s in idle:
        s.close()


class Browser:
    """Chromium by its debugging pipe: messages of JSON, each ended by a zero byte."""

    def __init__(self, program, url):
        down, self.down = os.pipe()
        self.up, up = os.pipe()
        command = f'exec "{program}" --headless --no-sandbox --disable-gpu --remote-debugging-pipe --user-data-dir="$PWD/profile" 3<&{down} 4>&{up}'
        self.process = subprocess.Popen(["bash", "-c", command], pass_fds=(down, up), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        atexit.register(self.process.kill)
        os.close(down)
        os.close(up)
        self.rest, self.count, self.session = b"", 0, None
        target = self.call("Target.createTarget", url=url, width=900, height=600)["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]

    def call(self, method, **parameters):
        self.count += 1
        message = {"id": self.count, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.down, json.dumps(message).encode() + b"\0")
        while True:
            while b"\0" not in self.rest:
                part = os.read(self.up, 1 << 16)
                check("the browser ended", part)
                self.rest += part
            answer, self.rest = self.rest.split(b"\0", 1)
            answer = json.loads(answer)
            if answer.get("id") == self.count:
                check(str(answer), "result" in answer)
                return answer["result"]

    def value(self, expression):
        return self.call("Runtime.evaluate", expression=expression)["result"].get("value")

    def until(self, expression):
        until(expression, lambda: self.value(expression))

    def close(self):
        self.process.kill()
        self.process.wait()


def test_browser(port):
    browser = Browser(BROWSER, f"http://127.0.0.1:{port}/")
    browser.until("document.images.length > 1 && document.images[0].naturalWidth > 0")
    browser.until("document.querySelector('aside').hidden")
    browser.value("scrollTo(0, 700)")
    browser.until("scrollY === 700")
    browser.until("document.body.dataset.version")
    version = browser.value("document.body.dataset.version")
    write("cv.yaml", good("Ada Fifth"))
    browser.until(f"document.body.dataset.version > {version}")
    check("it moved on a reload", browser.value("scrollY") == 700)
    write("cv.yaml", "name: {\n")
    browser.until("!document.querySelector('aside').hidden && document.body.dataset.state === 'failed'")
    check("no message", "[yaml-syntax]" in browser.value("document.querySelector('pre').textContent"))
    check("the pages are gone", browser.value("document.images[0].naturalWidth") > 0)
    write("cv.yaml", good("Ada Sixth"))
    browser.until("document.querySelector('aside').hidden && document.body.dataset.state === 'set'")
    check("it moved on an error", browser.value("scrollY") == 700)
    browser.close()


def main():
    photo = os.path.join(EXAMPLES, "lighting", "photo.jpg")
    os.chdir(tempfile.mkdtemp(prefix="recto-watch-"))
    os.mkdir("look")
    write("look/parent.yaml", PARENT)
    write("look/mine.yaml", MINE)
    write("cv.yaml", good("Ada First"))
    shutil.copy(photo, "look/photo.jpg")
    shutil.copy(os.path.join(EXAMPLES, "lighting", "logo.png"), "other.png")
    with open("log", "w", encoding="utf-8") as out:
        recto = subprocess.Popen([RECTO, "watch", "cv.yaml", "-l", "look/mine.yaml", "--preview"], stdout=subprocess.DEVNULL, stderr=out)
    atexit.register(recto.kill)
    port = int(until("the address", lambda: re.search(r"http://127\.0\.0\.1:(\d+)/\n", log())).group(1))
    until("a first PDF", lambda: os.path.exists("cv.pdf") and renders() == 1)
    if BROWSER:
        test_browser(port)
    else:
        test_saves()
        test_answers(port)
        test_broken(port)
    recto.send_signal(signal.SIGINT)
    check(f"it ended with {recto.returncode}", recto.wait(SECONDS) == 0)
    shutil.rmtree(os.getcwd(), ignore_errors=True)  # the browser may still be writing there


main()
