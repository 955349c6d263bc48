"""Starts the service with a data folder and database of its own and runs a command with its address and key.

Usage: with_service.py PROGRAM FOLDER COMMAND [ARGUMENT ...]. The command has SOHOA_PROGRAM, SOHOA_URL and SOHOA_KEY in its environment.
FOLDER must not exist. The exit status is that of the command.
"""
import os, pathlib, subprocess, sys

sys.dont_write_bytecode = True  # the folder of services.py is sources only
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent.parent / "native"))
from services import Service, exit_on_sigterm

program, work, command = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3:]
work.mkdir(parents=True)
exit_on_sigterm()
service = Service("service", [program], work)
try:
    service.await_ready()
    status = subprocess.run(command, env=os.environ | {"SOHOA_PROGRAM": program, "SOHOA_URL": service.url, "SOHOA_KEY": service.key}).returncode
finally:
    service.stop()
if status != 0:
    print("with_service: the log of the service ends with\n" + (work / "service.log").read_text()[-4000:], file=sys.stderr)
sys.exit(status)
