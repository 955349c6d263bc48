"""The main job of an integrator, by the client that openapi-generator makes for Python.

Environment: SOHOA_URL, SOHOA_KEY (of an ADMIN), SOHOA_SCAN (a PDF), SOHOA_RUN (1 to 9, a number of its own for each run on one database).
"""
import hashlib, json, os, pathlib, time
from datetime import date, datetime, timedelta, timezone

from sohoa_client import (
    ApiClient, ApiException, Configuration, DocumentsApi, DossiersApi, KeysApi, ProceduresApi, ReportsApi,
    Applicant, ApplicantKind, BatchResult, Channel, CoverageGroup, DocumentRole, DocumentState, DossierRequest, DossierState, ImportMetadata, KeyRequest,
    LinkRequest, Procedure, ProcedureComponent, ProblemReason, Role, SubmittedComponent)

URL, SCAN, RUN = os.environ["SOHOA_URL"], pathlib.Path(os.environ["SOHOA_SCAN"]), os.environ["SOHOA_RUN"]
PROCEDURE, FROM, TO = f"1.00900{RUN}", date(2025, int(RUN), 1), date(2025, int(RUN), 28)
DOSSIERS = [f"H24.99-250{RUN}15-000{n}" for n in range(1, 6)]


def client(key):
    return ApiClient(Configuration(host=URL, access_token=key))


def check(what, actual, expected):
    if actual != expected:
        raise SystemExit(f"{what}: expected {expected!r}, got {actual!r}")
    print(f"  {what}: {actual}")


def refusal(call):
    """The Problem that the service refuses the call with."""
    try:
        call()
    except ApiException as refused:
        return refused.data
    raise SystemExit("not refused")


def final(documents, code):
    for _ in range(600):
        document = documents.get_document(code)
        if document.state not in (DocumentState.RECEIVED, DocumentState.PROCESSING):
            return document
        time.sleep(0.5)
    raise SystemExit(f"{code} is not finished")


def main():
    keys = KeysApi(client(os.environ["SOHOA_KEY"]))
    integrator = keys.issue_key(KeyRequest(name="One-stop system", role=Role.INTEGRATOR))
    clerk = keys.issue_key(KeyRequest(name="Clerk", role=Role.CLERK))
    api = client(integrator.key)
    procedures, dossiers, documents, reports = ProceduresApi(api), DossiersApi(api), DocumentsApi(api), ReportsApi(api)
    check("role of the key", integrator.role, Role.INTEGRATOR)

    component = ProcedureComponent(code="VB", name="Văn bản đề nghị", required=True)
    procedure = procedures.put_procedure(PROCEDURE, Procedure(name="Chấp thuận chủ trương đầu tư", components=[component]))
    check("procedure", (procedure.code, procedure.components[0].name), (PROCEDURE, "Văn bản đề nghị"))

    def request(code):
        return DossierRequest(
            code=code, procedure_code=PROCEDURE, channel=Channel.IN_PERSON, state=DossierState.IN_PROGRESS, source_version=1,
            applicant=Applicant(kind=ApplicantKind.ORGANIZATION, name="Công ty TNHH Thử Nghiệm", tax_code="0100112437"),
            received_at=datetime(2025, int(RUN), 15, 8, 30, tzinfo=timezone(timedelta(hours=7))),
            components=[SubmittedComponent(code="VB", declared_pages=1)])

    for code in DOSSIERS[:3]:
        dossier = dossiers.put_dossier(code, request(code))
        check("dossier", (dossier.code, dossier.outcome), (code, "CREATED"))
    lines = "".join(request(code).to_json() + "\n" for code in DOSSIERS[3:])
    results = [BatchResult.from_json(line) for line in dossiers.import_dossiers(lines.encode()).splitlines()]
    check("batch", [(r.code, r.outcome) for r in results], [(code, "CREATED") for code in DOSSIERS[3:]])

    scan = SCAN.read_bytes()
    metadata = ImportMetadata(agency_code="H24.99", role=DocumentRole.COMPONENT, dossier_code=DOSSIERS[0], component_code="VB", declared_pages=2)
    receipt = documents.import_document(metadata, file=(SCAN.name, scan), idempotency_key=f"python-{RUN}")
    check("receipt", (receipt.size, receipt.sha256), (len(scan), hashlib.sha256(scan).hexdigest()))

    document = final(documents, receipt.doc_code)
    check("state", document.state in (DocumentState.READY, DocumentState.NEEDS_REVIEW), True)
    check("number", [f.value for f in document.fields if f.name == "codeNumber"], ["117" + RUN])
    check("finding", "PAGE_COUNT_MISMATCH" in [f.code for f in document.findings], True)
    check("events", f'"state":"{document.state.value}"' in documents.stream_document_events(receipt.doc_code), True)
    print("  link:", document.link and document.link.decision, "findings:", [f.code.value for f in document.findings])

    seen, cursor, pages = [], None, 0
    while pages == 0 or cursor:
        page = dossiers.list_dossiers(procedure=PROCEDURE, limit=2, cursor=cursor)
        seen, cursor, pages = seen + [d.code for d in page.items], page.next, pages + 1
    check("list", (pages, sorted(seen)), (3, DOSSIERS))

    whole = documents.download_document(receipt.doc_code)
    first = documents.download_document_with_http_info(receipt.doc_code, range="bytes=0-99999")
    rest = documents.download_document(receipt.doc_code, range="bytes=100000-", if_range=first.headers["ETag"])
    check("download", hashlib.sha256(whole).hexdigest(), receipt.sha256)
    check("parts", (first.status_code, len(first.data), hashlib.sha256(first.data + rest).hexdigest()), (206, 100000, receipt.sha256))

    decision = LinkRequest(dossier_code=DOSSIERS[1], component_code="VB")
    etag = documents.get_document_with_http_info(receipt.doc_code).headers["ETag"]
    check("link by the integrator", refusal(
        lambda: documents.decide_document_link(receipt.doc_code, if_match=etag, link_request=decision)).reason, ProblemReason.FORBIDDEN)
    desk = DocumentsApi(client(clerk.key))
    link = desk.decide_document_link(receipt.doc_code, if_match=etag, link_request=decision)
    check("link", (link.dossier_code, link.component_codes), (DOSSIERS[1], ["VB"]))
    stale = refusal(lambda: desk.decide_document_link(receipt.doc_code, if_match=etag, link_request=decision))
    check("stale If-Match", (stale.status, stale.reason), (412, ProblemReason.PRECONDITION_FAILED))

    coverage = reports.get_coverage_report(FROM, TO, group_by=CoverageGroup.PROCEDURE)
    figures = coverage.items[0]
    check("coverage", (figures.group, figures.dossiers, figures.required, figures.satisfied, float(figures.percent)), (PROCEDURE, 5, 5, 1, 20.0))
    kpi = reports.get_kpi_report(FROM, TO, procedure=PROCEDURE)
    check("KPI", [i.number for i in kpi.indicators], ["2.1", "4.1", "4.2", "4.3", "4.4", "4.5"])
    snapshot = reports.create_kpi_snapshot(FROM, TO, procedure=PROCEDURE)
    check("snapshot", reports.get_kpi_snapshot(snapshot.snapshot).indicators == snapshot.indicators, True)
    invalid = refusal(lambda: reports.get_kpi_report(TO, FROM))
    check("reversed period", (invalid.status, invalid.reason), (422, ProblemReason.UNPROCESSABLE))

    for key in (integrator, clerk):
        keys.revoke_key(key.id)
    check("revoked key", refusal(lambda: documents.get_document(receipt.doc_code)).reason, ProblemReason.UNAUTHENTICATED)


main()
print("python: done")
