package vn.sohoa.notify;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A document or dossier that has changed.
 *
 * @param kind DOCUMENT or DOSSIER
 * @param code docCode, or code of the dossier
 * @param event the latest thing that happened to it
 * @param changedAt when that was written
 */
@Schema(name = "Change")
public record Change(EventKind kind, String code, EventType event, OffsetDateTime changedAt) {}
