package vn.sohoa.document.signedlink;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.sohoa.access.KeyService;
import vn.sohoa.access.Right;
import vn.sohoa.audit.AuditLog;
import vn.sohoa.blob.Sha256;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.document.DocumentState;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.document.Download;
import vn.sohoa.document.Downloads;
import vn.sohoa.document.FileRendition;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.RequestFault;

/**
 * Makes signed links, and decides what they open now. A link shows what everybody sees who may read
 * documents, whoever has made it.
 */
@ApplicationScoped
public class SignedLinks {
  /** Nobody is known who opens a link. */
  public static final DocumentVisibility VIEWER = DocumentVisibility.OTHER;

  private final SignedLinkSecrets secrets;
  private final SignedLinkConfig config;
  private final DocumentRepository documents;
  private final Downloads downloads;
  private final KeyService keys;
  private final AuditLog audit;
  private final Clock clock;

  SignedLinks(
      SignedLinkSecrets secrets,
      SignedLinkConfig config,
      DocumentRepository documents,
      Downloads downloads,
      KeyService keys,
      AuditLog audit,
      Clock clock) {
    this.secrets = secrets;
    this.config = config;
    this.documents = documents;
    this.downloads = downloads;
    this.keys = keys;
    this.audit = audit;
    this.clock = clock;
  }

  /** A link with its token. */
  record Made(SignedLink link, String token) {
    @Override
    public String toString() {
      return link.toString();
    }
  }

  /** A file that a link opens, and the link. */
  public record OpenedFile(SignedLink link, Download file) {}

  /**
   * Makes a link.
   *
   * @param viewer what its maker sees
   * @param maker id of the maker's access key or account
   * @throws ProblemException NOT_FOUND; CONFLICT if not everybody who may read documents sees it
   */
  @Transactional
  Made make(String docCode, SignedLinkRequest request, DocumentVisibility viewer, String maker) {
    String rendition = rendition(request);
    Instant expiresAt = expiresAt(request);
    Document document = documents.byDocCode(docCode, viewer);
    if (!VIEWER.seesWords(document) || isWithdrawn(document)) {
      throw new ProblemException(Reason.CONFLICT, Message.of("problem.link-not-open"));
    }
    Sha256 content =
        request.opens() == LinkTarget.VIEW
            ? document.sha256()
            : downloads.open(docCode, rendition, VIEWER).sha256();
    var link =
        new SignedLink(
            document.docCode(),
            request.opens(),
            rendition,
            content,
            expiresAt,
            maker,
            request.person());
    audit.record(maker, "document.share", link.docCode(), told(link));
    return new Made(link, secrets.codec().seal(link));
  }

  private static String rendition(SignedLinkRequest request) {
    if (request.opens() == LinkTarget.FILE) {
      return request.rendition().orElse(FileRendition.ORIGINAL).code();
    }
    if (request.rendition().isPresent()) {
      throw ProblemException.atPointer(
          Reason.INVALID_REQUEST, "/rendition", Message.of("fault.link-rendition"));
    }
    return "";
  }

  private Instant expiresAt(SignedLinkRequest request) {
    Duration time = request.validSeconds().map(Duration::ofSeconds).orElseGet(config::validFor);
    if (time.compareTo(config.longestValidFor()) > 0) {
      throw ProblemException.of(
          Reason.INVALID_REQUEST,
          RequestFault.atPointer(
              "/validSeconds",
              Message.of("fault.link-too-long", config.longestValidFor().toSeconds())));
    }
    // The next whole second, so that it is valid for as long as was asked for
    return clock.instant().plus(time).plusNanos(999_999_999).truncatedTo(ChronoUnit.SECONDS);
  }

  private static String told(SignedLink link) {
    return String.join(
        " ", List.of((link.opens() + " " + link.rendition()).strip(), "for", link.person()));
  }

  /**
   * Returns the link of a token that opens the pages of a document now.
   *
   * @throws ProblemException LINK_INVALID, LINK_EXPIRED; NOT_FOUND if the document became a secret
   */
  @Transactional
  public SignedLink openView(String docCode, String token) {
    Valid valid = valid(docCode, token, LinkTarget.VIEW);
    requireSame(valid.link(), valid.document().sha256());
    return valid.link();
  }

  /**
   * Returns the file that a token opens now.
   *
   * @throws ProblemException as {@link #openView}
   */
  @Transactional
  public OpenedFile openFile(String docCode, String token) {
    SignedLink link = valid(docCode, token, LinkTarget.FILE).link();
    Download file = downloads.open(docCode, link.rendition(), VIEWER);
    requireSame(link, file.sha256());
    return new OpenedFile(link, file);
  }

  private record Valid(SignedLink link, Document document) {}

  private Valid valid(String docCode, String token, LinkTarget opens) {
    SignedLink link =
        secrets
            .codec()
            .open(token)
            .filter(one -> one.docCode().equals(docCode) && one.opens() == opens)
            .orElseThrow(() -> new ProblemException(Reason.LINK_INVALID, List.of()));
    if (link.isOver(clock.instant()) || !keys.may(link.maker(), Right.SEE_PAGES)) {
      throw expired("problem.link-over");
    }
    Document document = documents.byDocCode(docCode, VIEWER);
    if (isWithdrawn(document)) {
      throw expired("problem.link-withdrawn");
    }
    return new Valid(link, document);
  }

  private static boolean isWithdrawn(Document document) {
    return document.state() == DocumentState.WITHDRAWN;
  }

  private static void requireSame(SignedLink link, Sha256 now) {
    if (!link.content().equals(now)) {
      throw expired("problem.link-changed");
    }
  }

  private static ProblemException expired(String why) {
    return new ProblemException(Reason.LINK_EXPIRED, Message.of(why));
  }
}
