package vn.sohoa.web.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import vn.sohoa.access.Caller;
import vn.sohoa.access.Right;
import vn.sohoa.audit.ReadAction;
import vn.sohoa.audit.ReadsRecords;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.Cursors;
import vn.sohoa.paging.PageRequest;
import vn.sohoa.review.queue.ClaimFilter;
import vn.sohoa.review.queue.QueuedDocument;
import vn.sohoa.review.queue.ReviewCounts;
import vn.sohoa.review.queue.ReviewFilter;
import vn.sohoa.review.queue.ReviewQueue;
import vn.sohoa.web.Choice;
import vn.sohoa.web.Labels;
import vn.sohoa.web.PageLinks;
import vn.sohoa.web.Shell;
import vn.sohoa.web.Shells;
import vn.sohoa.web.Texts;

/** The review queue as a page: what waits, the most valuable first. */
@Path("/review")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Right.REVIEW_DOCUMENTS)
public class QueuePage {
  private final Shells shells;
  private final ReviewQueue queue;
  private final Cursors cursors;

  QueuePage(Shells shells, ReviewQueue queue, Cursors cursors) {
    this.shells = shells;
    this.queue = queue;
    this.cursors = cursors;
  }

  /** A document of the queue as the page shows it. */
  public record Row(
      String docCode,
      String kind,
      String dossier,
      String due,
      List<String> findings,
      String quality,
      String received,
      String claimedBy) {
    static Row of(QueuedDocument queued, Labels labels) {
      Texts t = labels.texts();
      return new Row(
          queued.docCode(),
          labels.kind(queued.kind()),
          queued.dossierCode().orElse(""),
          queued.due().map(t::day).orElse(""),
          queued.findings().stream().map(code -> t.label("finding", code)).toList(),
          queued.quality().map(String::valueOf).orElse(""),
          t.time(queued.receivedAt()),
          queued.claim().map(QueuedDocument.Claim::name).orElse(""));
    }
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance queue(
        Shell shell,
        ReviewCounts counts,
        List<Row> rows,
        List<Choice> kinds,
        List<Choice> findings,
        List<Choice> departments,
        String dossier,
        String filter,
        String next);
  }

  @GET
  @ReadsRecords(ReadAction.LIST)
  public TemplateInstance show(
      @BeanParam ReviewFilter filter,
      @QueryParam("claim") Optional<ClaimFilter> claim,
      @Valid @BeanParam PageRequest request,
      @Context UriInfo address,
      @Context SecurityContext caller) {
    CursorPage<QueuedDocument> page =
        queue.page(filter, claim, cursors.open(request), Caller.of(caller).keyId());
    Labels labels = shells.labels();
    ReviewCounts counts = queue.counts();
    return Templates.queue(
        shells.of("web.review.title"),
        counts,
        page.items().stream().map(row -> Row.of(row, labels)).toList(),
        kinds(counts, filter, labels),
        findings(counts, filter, labels.texts()),
        departments(counts, filter, labels.texts()),
        filter.dossier().orElse(""),
        PageLinks.filter(address),
        PageLinks.next(address, page));
  }

  private static List<Choice> kinds(ReviewCounts counts, ReviewFilter filter, Labels labels) {
    return counts.byKind().stream()
        .filter(group -> !group.name().isEmpty())
        .map(
            group ->
                new Choice(
                    group.name(),
                    labels.kind(group.name()) + " (" + group.documents() + ")",
                    filter.kind().filter(group.name()::equals).isPresent()))
        .toList();
  }

  private static List<Choice> findings(ReviewCounts counts, ReviewFilter filter, Texts t) {
    return counts.byFinding().stream()
        .map(
            group ->
                new Choice(
                    group.code().name(),
                    t.label("finding", group.code()) + " (" + group.documents() + ")",
                    filter.finding().filter(group.code()::equals).isPresent()))
        .toList();
  }

  private static List<Choice> departments(ReviewCounts counts, ReviewFilter filter, Texts t) {
    return counts.byDepartment().stream()
        .filter(group -> !group.name().isEmpty())
        .map(
            group ->
                new Choice(
                    group.name(),
                    group.name() + " (" + t.number(group.documents()) + ")",
                    filter.department().filter(group.name()::equals).isPresent()))
        .toList();
  }
}
