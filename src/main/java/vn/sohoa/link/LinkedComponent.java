package vn.sohoa.link;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A component of a dossier that a linked document serves. */
@Embeddable
public record LinkedComponent(
    @Column(name = "dossier_code") String dossierCode,
    @Column(name = "component_code") String componentCode) {}
