package vn.sohoa.upload;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import vn.sohoa.blob.Sha256;
import vn.sohoa.upload.header.UploadMetadata;

/**
 * A file that is sent in pieces. How much of it has arrived is the length of its file in {@link
 * UploadFolder}.
 *
 * @param keyId id of the access key that created it and that alone may see it
 * @param length of the whole file, in bytes
 * @param metadata the header of its creation, well-formed
 * @param sha256 digest of the whole file, if the client declared it
 * @param expiresAt when it is deleted unless it is imported or continued before
 * @param unverifiedFrom bytes from here on belong to a piece whose checksum was not verified
 * @param imported what it was imported as; empty before
 */
public record Upload(
    UUID id,
    String keyId,
    long length,
    Optional<String> metadata,
    Optional<Sha256> sha256,
    Instant expiresAt,
    OptionalLong unverifiedFrom,
    Optional<Imported> imported) {

  /**
   * The document that an upload became.
   *
   * @param fingerprint of the request that imported it
   */
  public record Imported(String docCode, String fingerprint) {}

  /** Returns the name of the file as the client sent it; may be anything. */
  public Optional<String> fileName() {
    return metadata.flatMap(UploadMetadata::parse).flatMap(UploadMetadata::fileName);
  }
}
