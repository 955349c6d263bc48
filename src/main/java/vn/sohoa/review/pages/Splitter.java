package vn.sohoa.review.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.sohoa.document.Declaration;
import vn.sohoa.document.DocumentRole;
import vn.sohoa.document.DocumentSources;
import vn.sohoa.intake.NewDocuments;
import vn.sohoa.intake.Sender;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Repeated;
import vn.sohoa.problem.RequestFault;
import vn.sohoa.review.decision.DecisionKind;

/** Splits a document into several, or joins several to one. */
@ApplicationScoped
class Splitter {
  private final PageWork work;
  private final PageCopier copier;
  private final NewDocuments newDocuments;

  Splitter(PageWork work, PageCopier copier, NewDocuments newDocuments) {
    this.work = work;
    this.copier = copier;
    this.newDocuments = newDocuments;
  }

  MadeDocuments split(SplitRequest asked, Sender sender) throws IOException {
    PageWork.Source whole =
        work.sources(List.of(asked.docCode()), sender, PageWork.Scope.ALL).getFirst();
    requireSound(asked.parts(), whole);
    var made = new ArrayList<PageWork.Made>();
    for (SplitRequest.Part part : asked.parts()) {
      made.add(
          new PageWork.Made(
              copier.copy(List.of(whole.file().only(part.pages(), List.of()))),
              List.of(new DocumentSources.Pages(whole.id(), part.pages())),
              PageWork.declared(whole.declared(), part)));
    }
    return new MadeDocuments(
        work.make(
            new PageWork.Order(
                List.of(whole), made, DecisionKind.SPLIT, asked.reason(), PageWork.Scope.ALL),
            sender));
  }

  MadeDocuments join(JoinRequest asked, Sender sender, PageWork.Scope scope) throws IOException {
    Repeated.index(asked.docCodes())
        .ifPresent(
            at -> {
              throw unprocessable(
                  "/docCodes/" + at, Message.of("fault.repeated", asked.docCodes().get(at)));
            });
    List<PageWork.Source> wholes = work.sources(asked.docCodes(), sender, scope);
    var made =
        new PageWork.Made(
            copier.copy(wholes.stream().map(PageWork.Source::file).toList()),
            wholes.stream()
                .map(whole -> new DocumentSources.Pages(whole.id(), whole.file().pages()))
                .toList(),
            declared(wholes));
    return new MadeDocuments(
        work.make(
            new PageWork.Order(wholes, List.of(made), DecisionKind.JOIN, asked.reason(), scope),
            sender));
  }

  /** The counts of the desk are known for the whole if they are for each. */
  private static Declaration declared(List<PageWork.Source> wholes) {
    Declaration first = wholes.getFirst().declared();
    boolean isCounted = wholes.stream().allMatch(whole -> whole.declared().pages().isPresent());
    int pages = wholes.stream().mapToInt(whole -> whole.declared().pages().orElse(0)).sum();
    int notes = wholes.stream().mapToInt(whole -> whole.declared().notePages().orElse(0)).sum();
    return new Declaration(
        first.agencyCode(),
        first.role(),
        first.dossierCode(),
        first.componentCodes(),
        first.procedureCode(),
        isCounted ? OptionalInt.of(pages) : OptionalInt.empty(),
        isCounted ? OptionalInt.of(notes) : OptionalInt.empty(),
        first.fileName(),
        first.kind(),
        first.physicalLocation());
  }

  private void requireSound(List<SplitRequest.Part> parts, PageWork.Source whole) {
    var taken = new HashSet<Integer>();
    for (int at = 0; at < parts.size(); at++) {
      SplitRequest.Part part = parts.get(at);
      for (int place = 0; place < part.pages().size(); place++) {
        int page = part.pages().get(place);
        String pointer = "/parts/%d/pages/%d".formatted(at, place);
        if (page > whole.pageCount()) {
          throw unprocessable(pointer, Message.of("fault.no-page", page, whole.pageCount()));
        }
        if (!taken.add(page)) {
          throw unprocessable(pointer, Message.of("fault.repeated", page));
        }
      }
      requireNoComponentOfResult(part, whole, at);
      requireKnownKind(part, at);
    }
  }

  private static void requireNoComponentOfResult(
      SplitRequest.Part part, PageWork.Source whole, int at) {
    Optional<String> component = part.componentCode();
    boolean isResult = part.role().orElse(whole.declared().role()) == DocumentRole.RESULT;
    if (isResult && component.isPresent()) {
      throw unprocessable(
          "/parts/" + at + "/componentCode", Message.of("fault.result-has-no-component"));
    }
  }

  private void requireKnownKind(SplitRequest.Part part, int at) {
    List<String> known = newDocuments.kindIds();
    part.kind()
        .filter(kind -> !known.contains(kind))
        .ifPresent(
            kind -> {
              throw ProblemException.of(
                  Reason.UNPROCESSABLE,
                  RequestFault.atPointer(
                          "/parts/" + at + "/kind", Message.of("fault.unknown", kind))
                      .allowing(known, kind));
            });
  }

  private static ProblemException unprocessable(String pointer, Message detail) {
    return ProblemException.atPointer(Reason.UNPROCESSABLE, pointer, detail);
  }
}
