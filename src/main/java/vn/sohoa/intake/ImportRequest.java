package vn.sohoa.intake;

import java.util.Optional;
import vn.sohoa.document.Declaration;
import vn.sohoa.idempotency.RequestKey;

/**
 * What a sender asks for with a scan.
 *
 * @param key its Idempotency-Key, if it has one
 */
record ImportRequest(
    Declaration declared, PaperMetadata paper, Optional<RequestKey> key, Sender sender) {}
