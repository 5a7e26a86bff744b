"""Runs a program on a terminal of its own (a real pty) and does things to it.

    python3 on-terminal.py STEPS PROGRAM [ARGUMENT ...]

STEPS is JSON: a list of {"wait": TEXT} (until the terminal shows it), {"type": TEXT}, {"signal": NAME} and {"hangup": true}.
Prints JSON: the exit status (negative for a signal), what the terminal showed, whether it echoes and works by lines before, during and after.
"""
import json, os, pty, select, signal, subprocess, sys, termios, time

steps, program = json.loads(sys.argv[1]), sys.argv[2:]
master, slave = pty.openpty()


def state():
    flags = termios.tcgetattr(slave)[3]
    return {"echo": bool(flags & termios.ECHO), "lines": bool(flags & termios.ICANON), "signals": bool(flags & termios.ISIG)}


def begin():
    os.setsid()
    import fcntl
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


before = state()
child = subprocess.Popen(program, stdin=slave, stdout=slave, stderr=slave, preexec_fn=begin, close_fds=True)
shown = b""
during = None
deadline = time.monotonic() + 90


def read(seconds):
    global shown
    ready, _, _ = select.select([master], [], [], seconds)
    if ready:
        try:
            shown += os.read(master, 65536)
        except OSError:
            pass


for step in steps:
    if "wait" in step:
        while step["wait"].encode() not in shown and child.poll() is None and time.monotonic() < deadline:
            read(0.1)
        during = state()
    if "type" in step:
        os.write(master, step["type"].encode())
    if "signal" in step:
        os.kill(child.pid, getattr(signal, step["signal"]))
while child.poll() is None and time.monotonic() < deadline:
    read(0.1)
hung = child.poll() is None
if hung:
    child.kill()
    child.wait()
read(0)
print(json.dumps({"status": child.returncode, "hung": hung, "shown": shown.decode(errors="replace"), "before": before, "during": during, "after": state()}))
