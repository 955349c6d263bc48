package vn.sohoa.web.records;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.dossier.DossierView;
import vn.sohoa.web.Texts;

/**
 * A dossier as its page shows it.
 *
 * @param identity tax code or number of the identity paper of the applicant
 * @param procedureName empty if the catalogue has none
 * @param overdue whether it is open after its due time
 * @param missing names of the papers that are owed
 * @param doubtful names of the papers that a person has to look at
 */
public record DossierRecord(
    String code,
    String state,
    String applicant,
    String identity,
    String procedure,
    String procedureName,
    String department,
    String channel,
    String received,
    String due,
    boolean overdue,
    String finished,
    int required,
    int satisfied,
    int clean,
    int attested,
    List<PaperLine> papers,
    List<String> missing,
    List<String> doubtful,
    List<Step> steps) {
  /** A state that the dossier was in. */
  public record Step(String at, String state) {}

  /**
   * @param procedureName empty if the catalogue has none
   * @param waiting what has to be looked at, by the codes of its documents that wait for a person
   */
  static DossierRecord of(
      DossierView dossier,
      String procedureName,
      Map<String, List<FindingCode>> waiting,
      Instant now,
      Texts t) {
    List<PaperLine> papers =
        dossier.coverage().items().stream()
            .map(item -> PaperLine.of(dossier.code(), item, waiting, t))
            .toList();
    return new DossierRecord(
        dossier.code(),
        t.label("dossier-state", dossier.state()),
        dossier.applicant().name(),
        Stream.of(dossier.applicant().taxCode(), dossier.applicant().idNumber())
            .flatMap(number -> number.stream())
            .collect(Collectors.joining(", ")),
        dossier.procedureCode(),
        procedureName,
        dossier.department().orElse(""),
        t.label("channel", dossier.channel()),
        t.time(dossier.receivedAt()),
        dossier.dueAt().map(t::time).orElse(""),
        Deadline.isMissed(dossier, now),
        dossier.finishedAt().map(t::time).orElse(""),
        dossier.coverage().required(),
        dossier.coverage().satisfied(),
        dossier.coverage().clean(),
        dossier.coverage().attested(),
        papers,
        papers.stream().filter(PaperLine::missing).map(PaperLine::name).toList(),
        papers.stream().filter(PaperLine::doubtful).map(PaperLine::name).toList(),
        dossier.history().orElse(List.of()).stream()
            .map(step -> new Step(t.time(step.at()), t.label("dossier-state", step.state())))
            .toList());
  }
}
