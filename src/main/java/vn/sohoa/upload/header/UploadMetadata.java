package vn.sohoa.upload.header;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The header {@code Upload-Metadata}: what a client says about a file, as texts in UTF-8 by key.
 *
 * @param values in the order of the header; empty texts for keys without a value
 */
public record UploadMetadata(Map<String, String> values) {
  /** Longest header, in characters. */
  public static final int LONGEST = 4096;

  private static final Pattern KEY = Pattern.compile("[!-+\\--~]+");
  private static final String FILE_NAME = "filename";
  private static final String SHA_256 = "sha256";

  public UploadMetadata {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /**
   * Parses a header: pairs of a key in printable ASCII and a value in Base64, separated by commas.
   * Spaces around the pairs are allowed.
   *
   * @return empty if the form is another one: an empty or repeated key, a value that is not Base64
   *     of UTF-8, or more than {@value #LONGEST} characters
   */
  public static Optional<UploadMetadata> parse(String header) {
    if (header.length() > LONGEST) {
      return Optional.empty();
    }
    var values = new LinkedHashMap<String, String>();
    for (String pair : header.split(",", -1)) {
      String[] keyAndValue = pair.strip().split(" ", 2);
      Optional<String> value = text(keyAndValue.length == 2 ? keyAndValue[1].strip() : "");
      if (!KEY.matcher(keyAndValue[0]).matches()
          || value.isEmpty()
          || values.put(keyAndValue[0], value.get()) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(new UploadMetadata(values));
  }

  private static Optional<String> text(String base64) {
    return CanonicalBase64.decode(base64).flatMap(UploadMetadata::decode);
  }

  private static Optional<String> decode(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }

  /** Returns the name of the file as the client sent it, by {@code filename}; may be anything. */
  public Optional<String> fileName() {
    return Optional.ofNullable(values.get(FILE_NAME));
  }

  /** Returns the digest of the whole file as the client sent it, by {@code sha256}. */
  public Optional<String> sha256() {
    return Optional.ofNullable(values.get(SHA_256));
  }
}
