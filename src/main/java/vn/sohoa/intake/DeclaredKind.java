package vn.sohoa.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.sohoa.clean.identifier.DocCode;
import vn.sohoa.document.Declaration;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.kind.Kinds;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.RequestFault;

/** The type of paper in a DocCode, by the kind that the sender declares. */
@ApplicationScoped
class DeclaredKind {
  /** Type of a paper whose kind is not declared, or has no abbreviation (tài liệu). */
  private static final String UNKNOWN_TYPE = "TL";

  /** Official letters have no abbreviation in their notation, but one in the guidance. */
  private static final Map<String, String> ONLY_IN_CODES = Map.of("cong-van", "CV");

  private final Supplier<Kinds> kinds;

  /**
   * @param kinds those defined on this node
   */
  DeclaredKind(Supplier<Kinds> kinds) {
    this.kinds = kinds;
  }

  List<String> ids() {
    return kinds.get().all().stream().map(Kind::id).sorted().toList();
  }

  /**
   * Returns the abbreviation of the declared kind.
   *
   * @throws ProblemException if no kind has the declared id
   */
  String type(Declaration declared) {
    return declared
        .kind()
        .map(this::kind)
        .flatMap(
            kind -> kind.abbreviation().or(() -> Optional.ofNullable(ONLY_IN_CODES.get(kind.id()))))
        .filter(DocCode::isType)
        .orElse(UNKNOWN_TYPE);
  }

  private Kind kind(String id) {
    Kinds defined = kinds.get();
    return defined
        .withId(id)
        .orElseThrow(
            () ->
                ProblemException.of(
                        Reason.UNPROCESSABLE,
                        RequestFault.atPointer("/kind", Message.of("fault.unknown", id))
                            .allowing(ids(), id))
                    .inPart("metadata"));
  }
}
