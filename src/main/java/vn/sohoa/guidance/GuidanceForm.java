package vn.sohoa.guidance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.RequestFault;

/**
 * The form of an import. The guidance says "metadata and files" and no more, so the metadata may be
 * a JSON object in a part {@code metadata} or a part for each member, and the file may be in a part
 * of any name.
 *
 * @param file the only one
 */
record GuidanceForm(GuidanceMetadata metadata, FormValue file) {
  private static final String METADATA = "metadata";
  private static final String FILE = "file";

  /** Most bytes of metadata that are sent as a file. */
  private static final int MOST_METADATA = 1 << 20;

  /**
   * @throws ProblemException INVALID_REQUEST if a part is neither a file nor metadata, or there is
   *     not exactly one file
   */
  static GuidanceForm of(MultipartFormDataInput sent, ObjectMapper json) throws IOException {
    List<FormValue> files = new ArrayList<>();
    Map<String, String> texts = new LinkedHashMap<>();
    GuidanceMetadata metadata = null;
    for (var part : sent.getValues().entrySet()) {
      for (FormValue value : part.getValue()) {
        if (part.getKey().equalsIgnoreCase(METADATA)) {
          requireFirst(metadata == null, part.getKey());
          metadata = read(value, json);
        } else if (value.isFileItem()) {
          files.add(value);
        } else {
          requireMember(part.getKey());
          requireFirst(texts.put(part.getKey(), value.getValue()) == null, part.getKey());
        }
      }
    }
    if (metadata != null && !texts.isEmpty()) {
      throw unknown(texts.keySet().iterator().next());
    }
    return new GuidanceForm(
        metadata == null ? GuidanceMetadata.ofTexts(texts) : metadata, single(files));
  }

  private static FormValue single(List<FormValue> files) {
    if (files.isEmpty()) {
      throw ProblemException.ofParameter(
          Reason.INVALID_REQUEST, FILE, Message.of("fault.missing-part"));
    }
    if (files.size() > 1) {
      throw ProblemException.ofParameter(
          Reason.INVALID_REQUEST, FILE, Message.of("fault.one-file"));
    }
    return files.getFirst();
  }

  private static GuidanceMetadata read(FormValue part, ObjectMapper json) throws IOException {
    String text = text(part);
    try {
      return GuidanceMetadata.of(json.readTree(text));
    } catch (JsonProcessingException e) {
      throw ProblemException.ofParameter(
          Reason.INVALID_REQUEST, METADATA, Message.of("fault.json"));
    } catch (ProblemException e) {
      throw e.inPart(METADATA);
    }
  }

  private static String text(FormValue part) throws IOException {
    if (!part.isFileItem()) {
      return part.getValue();
    }
    try (InputStream content = part.getFileItem().getInputStream()) {
      byte[] bytes = content.readNBytes(MOST_METADATA + 1);
      if (bytes.length > MOST_METADATA) {
        throw ProblemException.ofParameter(
            Reason.INVALID_REQUEST, METADATA, Message.of("fault.too-long"));
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private static void requireMember(String name) {
    if (!name.equalsIgnoreCase(GuidanceMember.DOC_CODE) && GuidanceMember.named(name).isEmpty()) {
      throw unknown(name);
    }
  }

  private static ProblemException unknown(String name) {
    return ProblemException.of(
        Reason.INVALID_REQUEST,
        RequestFault.ofParameter(name, Message.of("fault.unknown-part"))
            .allowing(List.of(METADATA, FILE), name));
  }

  private static void requireFirst(boolean isFirst, String name) {
    if (!isFirst) {
      throw ProblemException.ofParameter(
          Reason.INVALID_REQUEST, name, Message.of("fault.repeated-part"));
    }
  }
}
