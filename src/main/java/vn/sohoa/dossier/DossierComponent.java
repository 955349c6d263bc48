package vn.sohoa.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A paper that was handed in with a dossier. */
@Embeddable
public class DossierComponent {
  private String code;

  @Column(name = "declared_pages")
  private @Nullable Integer declaredPages;

  protected DossierComponent() {}

  DossierComponent(String code, OptionalInt declaredPages) {
    this.code = code;
    this.declaredPages = declaredPages.isPresent() ? declaredPages.getAsInt() : null;
  }

  public String code() {
    return code;
  }

  public OptionalInt declaredPages() {
    return declaredPages == null ? OptionalInt.empty() : OptionalInt.of(declaredPages);
  }
}
