package vn.sohoa.dossier;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dossier entered a state. */
@Schema(name = "DossierStateChange")
public record StateEntry(@NotNull DossierState state, @NotNull OffsetDateTime at) {}
