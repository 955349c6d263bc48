package vn.sohoa.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sohoa.document.Declaration;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentRole;
import vn.sohoa.document.Fields;
import vn.sohoa.document.LinkDecision;
import vn.sohoa.document.Links;
import vn.sohoa.document.StoredField;
import vn.sohoa.dossier.Dossier;
import vn.sohoa.dossier.DossierComponent;
import vn.sohoa.dossier.Dossiers;
import vn.sohoa.dossier.ProcedureComponent;
import vn.sohoa.link.scoring.Decision;
import vn.sohoa.link.scoring.DossierFacts;
import vn.sohoa.link.scoring.LinkScorer;
import vn.sohoa.link.scoring.Signals;
import vn.sohoa.lock.NamedLocks;

/** Gathers what speaks for a link, has it decided, and keeps the decision with its evidence. */
@ApplicationScoped
public class Linker {
  private static final int MOST_CANDIDATES = 20;

  private final Fields fields;
  private final Links links;
  private final Dossiers dossiers;
  private final NamedLocks locks;
  private final EntityManager entities;

  Linker(Fields fields, Links links, Dossiers dossiers, NamedLocks locks, EntityManager entities) {
    this.fields = fields;
    this.links = links;
    this.dossiers = dossiers;
    this.locks = locks;
    this.entities = entities;
  }

  /** Decides for one document, in the caller's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public LinkDecision link(Document document) {
    Signals signals = signals(document);
    locks.hold(signals.keys());
    List<DossierFacts> candidates =
        candidates(signals).map(dossier -> facts(dossier, document)).toList();
    Decision decision = LinkScorer.decide(signals, candidates);
    links.decide(document.id(), decision.kind(), decision.candidates(), signals.keys());
    return decision.kind();
  }

  private Signals signals(Document document) {
    Declaration declared = document.declaration();
    List<StoredField> found = fields.of(document.id());
    return new Signals(
        declared.role() == DocumentRole.RESULT,
        declared.dossierCode(),
        declared.componentCode(),
        named(found, "dossierCode").flatMap(Linker::readCode).toList(),
        declared.procedureCode().or(() -> value(found, "procedureCode")),
        Stream.concat(named(found, "idNumber"), named(found, "taxCode"))
            .flatMap(field -> field.value().stream())
            .toList());
  }

  private Stream<Dossier> candidates(Signals signals) {
    if (signals.declaredDossier().isPresent() || !signals.codesRead().isEmpty()) {
      List<String> codes =
          signals
              .declaredDossier()
              .map(List::of)
              .orElseGet(() -> signals.codesRead().stream().map(Signals.ReadCode::code).toList());
      return codes.stream().distinct().flatMap(code -> dossiers.byCode(code).stream());
    }
    if (signals.procedureCode().isEmpty() || signals.identifiers().isEmpty()) {
      return Stream.empty();
    }
    return dossiers
        .byApplicant(signals.procedureCode().get(), signals.identifiers(), MOST_CANDIDATES)
        .stream();
  }

  private DossierFacts facts(Dossier dossier, Document document) {
    List<String> components =
        Stream.concat(
                dossier.procedure().components().stream().map(ProcedureComponent::code),
                dossier.components().stream().map(DossierComponent::code))
            .distinct()
            .toList();
    List<String> occupied =
        entities
            .createQuery(
                "select distinct l.componentCode from StoredLink l where l.dossierCode = :dossier"
                    + " and l.componentCode is not null and l.documentId <> :self",
                String.class)
            .setParameter("dossier", dossier.code())
            .setParameter("self", document.id())
            .getResultList();
    return new DossierFacts(dossier.code(), components, occupied);
  }

  private static Stream<StoredField> named(List<StoredField> fields, String name) {
    return fields.stream().filter(field -> field.name().equals(name));
  }

  private static Optional<String> value(List<StoredField> fields, String name) {
    return named(fields, name).flatMap(field -> field.value().stream()).findFirst();
  }

  private static Stream<Signals.ReadCode> readCode(StoredField field) {
    return field
        .value()
        .map(code -> new Signals.ReadCode(code, field.confidence(), field.rule()))
        .stream();
  }
}
