package vn.sohoa.upload;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sohoa.blob.Sha256;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.RequestFault;
import vn.sohoa.upload.header.ChecksumAlgorithm;
import vn.sohoa.upload.header.UploadChecksum;
import vn.sohoa.upload.header.UploadMetadata;
import vn.sohoa.upload.header.UploadNumber;

/** Reads headers of requests; refuses those of another form by their name. */
final class UploadHeaders {
  private static final String METADATA_EXAMPLE = "filename c2Nhbi5wZGY=,sha256 …";

  private UploadHeaders() {}

  /** Returns a number of bytes. */
  static long number(String name, @Nullable String sent) {
    if (sent == null) {
      throw fault(name, Message.of("fault.missing"));
    }
    return UploadNumber.parse(sent)
        .orElseThrow(() -> fault(name, Message.of("fault.number", sent)));
  }

  static Optional<UploadMetadata> metadata(@Nullable String sent) {
    return Optional.ofNullable(sent)
        .map(
            header ->
                UploadMetadata.parse(header)
                    .orElseThrow(
                        () ->
                            fault(
                                Tus.UPLOAD_METADATA,
                                Message.of("fault.header", METADATA_EXAMPLE))));
  }

  /** Returns the declared digest of the whole file. */
  static Optional<Sha256> sha256(Optional<UploadMetadata> metadata) {
    return metadata
        .flatMap(UploadMetadata::sha256)
        .map(
            hex -> {
              if (!hex.matches("[0-9a-f]{64}")) {
                throw fault(Tus.UPLOAD_METADATA, Message.of("fault.sha256", hex));
              }
              return new Sha256(hex);
            });
  }

  static Optional<UploadChecksum> checksum(@Nullable String sent) {
    return Optional.ofNullable(sent)
        .map(header -> UploadChecksum.parse(header).orElseThrow(() -> unknownChecksum(header)));
  }

  private static ProblemException unknownChecksum(String header) {
    return ProblemException.of(
        Reason.INVALID_REQUEST,
        RequestFault.ofParameter(Tus.UPLOAD_CHECKSUM, Message.of("fault.checksum"))
            .allowing(
                Stream.of(ChecksumAlgorithm.values()).map(ChecksumAlgorithm::label).toList(),
                header.split(" ", 2)[0]));
  }

  private static ProblemException fault(String name, Message detail) {
    return ProblemException.ofParameter(Reason.INVALID_REQUEST, name, detail);
  }
}
