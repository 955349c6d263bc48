package vn.sohoa.review.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.sohoa.blob.Blob;
import vn.sohoa.document.DocumentSources;
import vn.sohoa.intake.Receipt;
import vn.sohoa.intake.Sender;
import vn.sohoa.message.Message;
import vn.sohoa.precondition.Preconditions;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.RequestFault;
import vn.sohoa.review.DecisionDesk;
import vn.sohoa.review.takeback.Replacements;

/** Brings the pages of a document into order, turns them and leaves some out. */
@ApplicationScoped
class PageArrangement {
  private static final List<Integer> TURNS = List.of(0, 90, 180, 270);

  private final PageWork work;
  private final PageCopier copier;
  private final Replacements replacements;

  PageArrangement(PageWork work, PageCopier copier, Replacements replacements) {
    this.work = work;
    this.copier = copier;
    this.replacements = replacements;
  }

  /**
   * Makes the next version of a document of its own pages.
   *
   * @param sent has If-Match
   */
  Receipt arrange(String docCode, Preconditions sent, PagesRequest asked, Sender sender)
      throws IOException {
    var person = new DecisionDesk.Person(sender.keyId(), sender.visibility());
    PageWork.Source whole = work.source(docCode, sent, person);
    List<Integer> omitted = asked.omit().orElseGet(List::of);
    requireComplete(asked.pages(), omitted, whole.pageCount());
    List<Integer> pages = asked.pages().stream().map(PagesRequest.TurnedPage::page).toList();
    List<Integer> turns = asked.pages().stream().map(page -> page.turn().orElse(0)).toList();
    Blob file = copier.copy(List.of(whole.file().only(pages, turns)));
    return replacements.arrange(
        new Replacements.Arranged(
            docCode,
            sent,
            asked.reason(),
            file,
            new DocumentSources.Pages(whole.id(), pages),
            code -> new ArrangedPages(code, pages, turns, omitted)),
        sender);
  }

  /** Every page has to be named, so that none is lost by mistake. */
  private static void requireComplete(
      List<PagesRequest.TurnedPage> pages, List<Integer> omitted, int count) {
    Set<Integer> named = new HashSet<>();
    for (int at = 0; at < pages.size(); at++) {
      PagesRequest.TurnedPage page = pages.get(at);
      require(page.page(), "/pages/" + at + "/page", count, named);
      int turn = page.turn().orElse(0);
      if (!TURNS.contains(turn)) {
        throw ProblemException.of(
            Reason.INVALID_REQUEST,
            RequestFault.atPointer("/pages/" + at + "/turn", Message.of("fault.value", turn))
                .allowing(TURNS.stream().map(String::valueOf).toList(), String.valueOf(turn)));
      }
    }
    for (int at = 0; at < omitted.size(); at++) {
      require(omitted.get(at), "/omit/" + at, count, named);
    }
    Optional<Integer> missing =
        IntStream.rangeClosed(1, count).boxed().filter(page -> !named.contains(page)).findFirst();
    missing.ifPresent(
        page -> {
          throw unprocessable("/pages", Message.of("fault.page-not-named", page));
        });
  }

  private static void require(int page, String pointer, int count, Set<Integer> named) {
    if (page > count) {
      throw unprocessable(pointer, Message.of("fault.no-page", page, count));
    }
    if (!named.add(page)) {
      throw unprocessable(pointer, Message.of("fault.repeated", page));
    }
  }

  private static ProblemException unprocessable(String pointer, Message detail) {
    return ProblemException.atPointer(Reason.UNPROCESSABLE, pointer, detail);
  }
}
