package vn.sohoa.engine;

import static vn.sohoa.engine.UnexpectedResultException.require;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;

/** Checks that a reply is one to this request, and that its values can be true. */
final class ReplyCheck {
  private static final int MAX_SIGNATURES = 10_000;
  private static final int MAX_DAMAGES = 10_000;
  private static final int MAX_TEXT = 10_000;
  private static final int REPLY_BYTES = 64 << 10;
  private static final int PAGE_BYTES = 64 << 10;
  private static final int TRIAGE_BYTES = 8 << 20;

  private ReplyCheck() {}

  /** Returns the maximum length of a reply to the request, in bytes. */
  static int maxBytes(EngineRequest request) {
    return switch (request) {
      case EngineRequest.Triage _ -> TRIAGE_BYTES;
      case EngineRequest.ReadPages run ->
          (int)
              Math.min(
                  EngineProtocol.MAX_FRAME_BYTES,
                  REPLY_BYTES + (long) PAGE_BYTES * (run.lastPage() - run.firstPage() + 1));
      case EngineRequest.Assemble _, EngineRequest.CopyPages _, EngineRequest.RenderPage _ ->
          REPLY_BYTES;
    };
  }

  static void check(EngineRequest request, EngineReply reply) throws UnexpectedResultException {
    switch (reply) {
      case EngineReply.Refused _ -> {}
      case EngineReply.Triaged triaged when request instanceof EngineRequest.Triage sent ->
          check(triaged, sent.limits());
      case EngineReply.PagesRead pages when request instanceof EngineRequest.ReadPages run ->
          check(pages.pages(), run);
      case EngineReply.Assembled done when request instanceof EngineRequest.Assemble sent ->
          require(
              done.pageCount() == sent.contentFiles().size(),
              "the assembled file has another number of pages");
      case EngineReply.Copied done when request instanceof EngineRequest.CopyPages sent ->
          require(done.pageCount() == sent.pageCount(), "the new file has another number of pages");
      case EngineReply.Rendered image when request instanceof EngineRequest.RenderPage sent ->
          check(image, sent);
      default -> throw new UnexpectedResultException("a reply to another request");
    }
  }

  private static void check(EngineReply.Triaged triaged, Limits limits)
      throws UnexpectedResultException {
    require(
        triaged.pageCount() >= 1 && triaged.pageCount() <= limits.maxPages(),
        "the number of pages is out of range");
    require(triaged.signatures().size() <= MAX_SIGNATURES, "too many signatures");
    require(triaged.signed() || triaged.signatures().isEmpty(), "signatures, but not signed");
    for (SignatureFact fact : triaged.signatures()) {
      check(fact);
    }
    require(
        triaged.damage().size() <= MAX_DAMAGES
            && triaged.damage().stream().allMatch(text -> Texts.isStorable(text, MAX_TEXT)),
        "the damage cannot be stored");
  }

  private static void check(EngineReply.Rendered image, EngineRequest.RenderPage sent)
      throws UnexpectedResultException {
    require(
        image.mediaType() == MediaType.JPEG || image.mediaType() == MediaType.PNG,
        "the image is of another type");
    require(
        image.width() >= 1
            && image.width() <= sent.width()
            && image.height() >= 1
            && (long) image.width() * image.height() <= EngineRequest.RenderPage.MAX_PIXELS,
        "the image is of another size");
  }

  private static void check(SignatureFact fact) throws UnexpectedResultException {
    require(
        Texts.isStorable(fact.signer(), MAX_TEXT)
            && Texts.isStorable(fact.organization(), MAX_TEXT)
            && Texts.isStorable(fact.issuer(), MAX_TEXT),
        "a name in a signature cannot be stored");
    require(
        isTime(fact.signedAt()) && isTime(fact.validFrom()) && isTime(fact.validUntil()),
        "a time in a signature is none");
  }

  private static boolean isTime(String text) {
    try {
      return text.isEmpty() || OffsetDateTime.parse(text) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static void check(List<PageOutcome> pages, EngineRequest.ReadPages run)
      throws UnexpectedResultException {
    require(
        pages.size() == run.lastPage() - run.firstPage() + 1, "another number of pages was read");
    int expected = run.firstPage();
    for (PageOutcome page : pages) {
      require(page.number() == expected, "other pages were read");
      expected++;
      if (page instanceof PageOutcome.Read read) {
        MeasurementCheck.check(read.measurements());
        require(Texts.isStorable(read.damage(), MAX_TEXT), "the damage cannot be stored");
      }
    }
  }
}
