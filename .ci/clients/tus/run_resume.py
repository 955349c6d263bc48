"""Runs an upload client against a service that is killed and started again whenever the client says so.

Usage: run_resume.py PROGRAM FOLDER COMMAND [ARGUMENT ...]. FOLDER must not exist. The exit status is that of the command.
"""
import json, os, pathlib, subprocess, sys, urllib.request

sys.dont_write_bytecode = True  # the folder of services.py is sources only
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent.parent.parent / "native"))
from services import Service, exit_on_sigterm

program, work, command = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3:]
work.mkdir(parents=True)
port_file = work / "port"
exit_on_sigterm()


def start():
    service = Service("service", [program], work)
    service.await_ready()
    port_file.write_text(service.url.rsplit(":", 1)[1])
    return service


def station(service):
    body = json.dumps({"name": "Trạm quét", "role": "STATION"}).encode()
    headers = {"Authorization": "Bearer " + service.key, "Content-Type": "application/json"}
    request = urllib.request.Request(service.url + "/api/v1/keys", body, headers)
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer)["key"]


service = start()
try:
    environment = os.environ | {"SOHOA_KEY": station(service), "SOHOA_PORT_FILE": str(port_file)}
    client = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
    for line in client.stdout:
        if line.strip() == "kill":
            service.process.kill()
            service.process.wait()
            service = start()
        else:
            print(line, end="", flush=True)
    status = client.wait()
finally:
    service.stop()
if status != 0:
    print("run_resume: the log of the service ends with\n" + (work / "service.log").read_text()[-4000:], file=sys.stderr)
sys.exit(status)
