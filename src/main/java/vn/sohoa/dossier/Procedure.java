package vn.sohoa.dossier;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A catalogue entry (thủ tục hành chính). */
@Entity
@Table(name = "procedure")
public class Procedure {
  @Id private String code;
  private String name;
  private @Nullable String field;

  @Column(name = "returns_paper_result")
  private boolean returnsPaperResult;

  @ElementCollection
  @CollectionTable(name = "procedure_component", joinColumns = @JoinColumn(name = "procedure_code"))
  @OrderColumn(name = "position")
  private List<ProcedureComponent> components = new ArrayList<>();

  @Version private int version;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected Procedure() {}

  @SuppressWarnings("NullAway.Init") // the rest follows at once
  Procedure(String code, Instant now) {
    this.code = code;
    this.createdAt = now;
    this.updatedAt = now;
  }

  void describe(
      String name,
      Optional<String> field,
      boolean returnsPaperResult,
      List<ProcedureComponent> components,
      Instant now) {
    this.name = name;
    this.field = field.orElse(null);
    this.returnsPaperResult = returnsPaperResult;
    this.components.clear();
    this.components.addAll(components);
    this.updatedAt = now;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public Optional<String> field() {
    return Optional.ofNullable(field);
  }

  public boolean returnsPaperResult() {
    return returnsPaperResult;
  }

  public List<ProcedureComponent> components() {
    return List.copyOf(components);
  }

  Instant updatedAt() {
    return updatedAt;
  }
}
