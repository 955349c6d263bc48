"""The service as native executable and on the JVM, each with its own data folder and database; used by the scripts beside this file."""
import json, os, pathlib, random, re, signal, socket, subprocess, sys, time, urllib.request, uuid

TARGET = pathlib.Path(__file__).resolve().parent.parent / "target"
FINAL = {"READY", "NEEDS_REVIEW", "FAILED", "QUARANTINED"}
ENGINE = re.compile("\0(engine|vn[.]sohoa[.]engine[.]child[.]EngineMain)(\0|$)")
SCANS = {".pdf", ".tif", ".tiff", ".jpg", ".jpeg", ".png"}


def jdk_25():
    """The folder of a JDK 25: the script of the JVM's service takes the java of the PATH otherwise, which may be older."""
    for home in [os.environ.get("JAVA_HOME", ""), *sorted(map(str, pathlib.Path("/usr/lib/jvm").glob("*25*")))]:
        java = pathlib.Path(home, "bin", "java")
        if home and java.exists():
            version = subprocess.run([java, "-version"], capture_output=True, text=True).stderr
            if '"25' in version:
                return home
    sys.exit("needs a JDK 25; point JAVA_HOME at one")


def free_port():
    """Below those that the system deals out: the service's database gets one of these, and could take the one found here."""
    for _ in range(100):
        port = random.randrange(20000, 32000)
        with socket.socket() as free:
            try:
                free.bind(("127.0.0.1", port))
                return port
            except OSError:
                continue
    sys.exit("no free port")


class Service:
    def __init__(self, name, command, work, settings=()):
        self.name, self.data = name, work / name
        port = free_port()
        self.url = f"http://127.0.0.1:{port}"
        environment = {k: v for k, v in os.environ.items() if not k.startswith(("SOHOA_", "QUARKUS_"))}
        environment |= {"SOHOA_DATA_DIR": str(self.data), "QUARKUS_HTTP_PORT": str(port), "QUARKUS_HTTP_HOST": "127.0.0.1",
                        "SOHOA_ENGINE_PROCESSES": "1", "SOHOA_ENGINE_PAGE_LIMIT": "PT10M", "SOHOA_ENGINE_START_LIMIT": "PT5M", "JAVA_HOME": jdk_25(),
                        "SOHOA_ALLOW_ROOT": "true"} | dict(settings)
        self.log = open(work / f"{name}.log", "w")
        self.process = subprocess.Popen(command + ["serve"], env=environment, stdout=self.log, stderr=subprocess.STDOUT)

    def await_ready(self):
        for _ in range(3000):
            try:
                urllib.request.urlopen(self.url + "/q/health/ready", timeout=10).close()
                self.key = (self.data / "admin.key").read_text().strip()
                return
            except OSError:
                if self.process.poll() is not None:
                    sys.exit(f"{self.name} did not start:\n" + pathlib.Path(self.log.name).read_text())
                time.sleep(0.1)
        sys.exit(f"{self.name} did not start in time")

    def bytes(self, path, body=None, kind=None):
        headers = {"Authorization": "Bearer " + self.key} | ({"Content-Type": kind} if kind else {})
        with urllib.request.urlopen(urllib.request.Request(self.url + "/api/v1" + path, body, headers), timeout=60) as answer:
            return answer.read()

    def call(self, path, body=None, kind=None):
        return json.loads(self.bytes(path, body, kind))

    def send(self, file):
        """Imports a file; returns its docCode."""
        edge = uuid.uuid4().hex
        body = (f'--{edge}\r\nContent-Disposition: form-data; name="metadata"\r\nContent-Type: application/json\r\n\r\n'
                f'{{"agencyCode":"H24.99","role":"component"}}\r\n--{edge}\r\nContent-Disposition: form-data; name="file"; '
                f'filename="{file.name}"\r\n\r\n').encode() + file.read_bytes() + f"\r\n--{edge}--\r\n".encode()
        return self.call("/documents/import", body, "multipart/form-data; boundary=" + edge)["docCode"]

    def await_final(self, code, pause=0.02):
        """Returns the document once it is processed."""
        while (document := self.call("/documents/" + code))["state"] not in FINAL:
            if self.process.poll() is not None:
                sys.exit(f"{self.name} ended:\n" + pathlib.Path(self.log.name).read_text()[-4000:])
            time.sleep(pause)
        return document

    def engine_seconds(self):
        ticks = 0
        for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
            try:
                fields = stat.read_text().rpartition(")")[2].split()
                if int(fields[1]) == self.process.pid and ENGINE.search((stat.parent / "cmdline").read_text()):
                    ticks += int(fields[11]) + int(fields[12])
            except (OSError, IndexError):
                pass  # it ended while we looked
        return ticks / os.sysconf("SC_CLK_TCK")

    def stop(self):
        self.process.terminate()
        self.process.wait()


def require(*programs):
    for program in programs:
        if not os.access(program, os.X_OK):
            sys.exit(f"{program} is not there; build with ./mvnw package and ./mvnw package -Dnative")


def exit_on_sigterm():
    """So that nothing stays behind."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))


def scans_in(paths):
    files = []
    for path in map(pathlib.Path, paths):
        files += sorted(f for f in (path.rglob("*") if path.is_dir() else [path]) if f.suffix.lower() in SCANS)
    return files
