package vn.sohoa.dossier;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;

/** A transition of a dossier into a state. */
public record StateEntry(@NotNull DossierState state, @NotNull OffsetDateTime at) {}
