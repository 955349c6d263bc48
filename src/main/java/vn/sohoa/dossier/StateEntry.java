package vn.sohoa.dossier;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;

/** A dossier entered a state. */
public record StateEntry(@NotNull DossierState state, @NotNull OffsetDateTime at) {}
