"""A scanner writes scans by SMB into a folder that Samba shares; the agent of the desk watches that folder and sends them.

Usage: station_on_samba.py FOLDER, with SOHOA_PROGRAM, SOHOA_URL and SOHOA_KEY (of an admin) in the environment; FOLDER must not exist.
Scans are written at once, slowly, under a temporary name, over a smaller one, while they are open, and twice; each has to end in one
folder, as one document of the bytes that were written last. The agent is killed and started again meanwhile. Needs smbd and smbclient.
"""
import hashlib, json, os, pathlib, random, signal, socket, subprocess, sys, time, unicodedata, urllib.request

PROGRAM, URL, KEY = (os.environ[name] for name in ("SOHOA_PROGRAM", "SOHOA_URL", "SOHOA_KEY"))
WORK = pathlib.Path(sys.argv[1]).resolve()
SHARE = WORK / "quet"
KINDS = ("at-once", "slow", "renamed", "overwritten", "held-open", "twice")
COUNT = 5 * len(KINDS)
MIB = 1024 * 1024


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


PORT = free_port()


def call(method, path, body=None):
    request = urllib.request.Request(URL + "/api/v1" + path, method=method, headers={"Authorization": "Bearer " + KEY})
    if body is not None:
        request.add_header("Content-Type", "application/json")
        request.data = json.dumps(body).encode()
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer)


def start_samba():
    SHARE.mkdir(parents=True)
    SHARE.chmod(0o777)
    state = WORK / "samba"
    state.mkdir()
    (WORK / "smb.conf").write_text(f"""
[global]
  server role = standalone server
  map to guest = bad user
  guest account = root
  smb ports = {PORT}
  interfaces = lo
  bind interfaces only = yes
  disable netbios = yes
  load printers = no
  private dir = {state}
  state directory = {state}
  lock directory = {state}
  cache directory = {state}
  pid directory = {state}
  log file = {WORK}/smbd.log
[quet]
  path = {SHARE}
  guest ok = yes
  read only = no
  strict locking = yes
""")
    # A group of its own: it ends all processes of its group when it ends
    samba = subprocess.Popen(["smbd", "--foreground", "--no-process-group", "--configfile", str(WORK / "smb.conf")], start_new_session=True)
    for _ in range(100):
        if subprocess.run(smb("ls"), capture_output=True).returncode == 0:
            return samba
        time.sleep(0.2)
    sys.exit("samba does not start: " + (WORK / "smbd.log").read_text()[-2000:])


def smb(command):
    return ["smbclient", "-N", "-p", str(PORT), "//127.0.0.1/quet", "-c", command]


def by_smb(command, **options):
    subprocess.run(smb(command), check=True, capture_output=True, timeout=120, **options)


def put_slowly(name, data, pauses):
    """Writes in portions, with the file open at the server all the time."""
    writer = subprocess.Popen(smb(f'put /dev/stdin "{name}"'), stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    step = len(data) // (pauses + 1) + 1
    for at in range(0, len(data), step):
        writer.stdin.write(data[at:at + step])
        writer.stdin.flush()
        time.sleep(1.2)
    writer.stdin.close()
    if writer.wait(60) != 0:
        sys.exit("smbclient failed for " + name)


def scan(number):
    """A PDF is read only later; here its bytes matter. Some are larger than the buffers of SMB."""
    noise = random.Random(number).randbytes(3 * MIB if number % 5 == 0 else 40_000)
    return b"%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[]/Count 0>> endobj\n%" + noise.hex().encode() \
        + b"\ntrailer <</Root 1 0 R>>\n%%EOF\n"


def write(number):
    """Writes a scan as one of the scanners does; returns its name and last bytes."""
    kind = KINDS[number % len(KINDS)]
    name = f"{kind} hồ sơ số {number:02}.pdf"
    if number % 2:
        name = unicodedata.normalize("NFD", name)
    data = scan(number)
    local = WORK / "local.pdf"
    local.write_bytes(data)
    if kind == "slow" or kind == "held-open":
        put_slowly(name, data, 3 if kind == "slow" else 6)
    elif kind == "renamed":
        by_smb(f'put "{local}" "scan{number}.tmp"; rename "scan{number}.tmp" "{name}"')
    elif kind == "overwritten":
        local.write_bytes(data[: len(data) // 2])
        by_smb(f'put "{local}" "{name}"')
        local.write_bytes(data)
        by_smb(f'put "{local}" "{name}"')
    else:
        by_smb(f'put "{local}" "{name}"')
    if kind == "twice":
        by_smb(f'mkdir "bản hai {number}"; put "{local}" "bản hai {number}/{name}"')
    return kind, name, data


def start_agent():
    return subprocess.Popen([PROGRAM, "station", "run", "--config", str(WORK / "station.conf")], stdout=(WORK / "agent.log").open("ab"),
        stderr=subprocess.STDOUT)


def outcome(digest):
    return call("GET", "/documents?sha256=" + digest)["items"]


def names(folder):
    root = SHARE / folder
    return [file for file in root.rglob("*.pdf")] if root.exists() else []


def main():
    samba = start_samba()
    key = call("POST", "/keys", {"name": "Samba", "role": "STATION"})["key"]
    (WORK / "station.key").write_text(key)
    (WORK / "station.conf").write_text(f"""service = {URL}
key-file = station.key
poll = 300ms
settle = 3s
chunk = 1
folder.quet = quet
folder.quet.agencyCode = H24.91
folder.quet.role = component
""")
    agent = start_agent()
    written = []
    try:
        for number in range(COUNT):
            written.append(write(number))
            if number % 7 == 6:
                agent.send_signal(signal.SIGKILL)
                agent.wait()
                agent = start_agent()
        wanted = sum(2 if kind == "twice" else 1 for kind, _, _ in written)
        deadline = time.monotonic() + 180
        while len(names("da-gui")) + len(names("tra-lai")) < wanted and time.monotonic() < deadline:
            time.sleep(1)
        time.sleep(3)
    finally:
        agent.terminate()
        agent.wait(30)
        samba.terminate()
        samba.wait(30)
    check(written, wanted)


def check(written, wanted):
    faults = []
    sent, returned = names("da-gui"), names("tra-lai")
    left = [file for file in SHARE.rglob("*.pdf") if "da-gui" not in file.parts and "tra-lai" not in file.parts]
    if left or returned or len(sent) != wanted:
        faults.append(f"{len(sent)} of {wanted} sent, {len(returned)} returned, left: {left}")
    digests = [hashlib.sha256(file.read_bytes()).hexdigest() for file in sent]
    for kind, name, data in written:
        digest = hashlib.sha256(data).hexdigest()
        copies = 2 if kind == "twice" else 1
        documents = outcome(digest)
        if len(documents) != copies or digests.count(digest) != copies:
            faults.append(f"{name}: {len(documents)} documents and {digests.count(digest)} files, not {copies}")
    if len(list((SHARE / "da-gui").rglob("*.bien-nhan.json"))) != wanted:
        faults.append("receipts are missing")
    all_of_station = call("GET", "/documents?limit=100")["items"]
    if len(all_of_station) != wanted:
        faults.append(f"{len(all_of_station)} documents, not {wanted}")
    if faults:
        print((WORK / "agent.log").read_text()[-4000:])
        sys.exit("\n".join(faults))
    print(f"station on samba: {wanted} files of {len(written)} scans, each sent once, as the document of its last bytes")


main()
