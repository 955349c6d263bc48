package vn.sohoa.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A paper submitted with a dossier. */
@Embeddable
public class DossierComponent {
  private String code;

  @Column(name = "declared_pages")
  private @Nullable Integer declaredPages;

  @Column(name = "declared_note_pages")
  private @Nullable Integer declaredNotePages;

  private boolean secret;

  @Column(name = "file_url")
  private @Nullable String fileUrl;

  private boolean reused;

  @Column(name = "from_store")
  private boolean fromStore;

  private boolean electronic;

  @Column(name = "replaced_by")
  private @Nullable String replacedBy;

  @Column(name = "used_again")
  private boolean usedAgain;

  @Column(name = "reused_doc_code")
  private @Nullable String reusedDocCode;

  protected DossierComponent() {}

  @SuppressWarnings("NullAway.Init") // the code is never absent
  public DossierComponent(DossierRequest.SubmittedComponent sent) {
    this.code = sent.code();
    this.declaredPages = sent.declaredPages().orElse(null);
    this.declaredNotePages = sent.declaredNotePages().orElse(null);
    this.secret = sent.secret().orElse(false);
    this.fileUrl = sent.fileUrl().orElse(null);
    this.reused = sent.reused().orElse(false) || sent.reuses().isPresent();
    this.fromStore = sent.fromStore().orElse(false);
    this.reusedDocCode = sent.reuses().orElse(null);
    this.usedAgain = sent.usedAgain().orElse(false);
    this.electronic = sent.electronic().orElse(false);
    this.replacedBy =
        sent.replacedByData().map(DossierRequest.ReplacingData::database).orElse(null);
  }

  public String code() {
    return code;
  }

  public OptionalInt declaredPages() {
    return declaredPages == null ? OptionalInt.empty() : OptionalInt.of(declaredPages);
  }

  /** Number of sticky notes counted at the desk; each adds one image to the page count. */
  int notePages() {
    return declaredNotePages == null ? 0 : declaredNotePages;
  }

  /** The docCode of the earlier document that is re-used for this component. */
  Optional<String> reuses() {
    return Optional.ofNullable(reusedDocCode);
  }

  /** Returns the component as it would be sent again. */
  public DossierRequest.SubmittedComponent toView() {
    return new DossierRequest.SubmittedComponent(
        code,
        Optional.ofNullable(declaredPages),
        Optional.ofNullable(declaredNotePages),
        Optional.of(secret),
        Optional.ofNullable(fileUrl),
        Optional.of(reused),
        Optional.of(fromStore),
        reuses(),
        Optional.of(usedAgain),
        Optional.of(electronic),
        Optional.ofNullable(replacedBy).map(DossierRequest.ReplacingData::new));
  }
}
