package vn.sohoa.document;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/**
 * Key of a page.
 *
 * @param number from 1
 */
@Embeddable
public record PageId(@Column(name = "document_id") UUID documentId, int number)
    implements Serializable {}
