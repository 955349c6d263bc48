package vn.sohoa.engine;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Wire protocol between parent and engine: JSON frames, each preceded by its length in bytes (4
 * bytes, big-endian). An empty frame signals that the engine is ready.
 */
public final class EngineProtocol {
  static final int MAX_FRAME_BYTES = 16 << 20;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectReader REPLIES = strictReader(JSON, EngineReply.class);

  private EngineProtocol() {}

  public static void writeReady(OutputStream out) throws IOException {
    writeFrame(out, new byte[0]);
  }

  public static void awaitReady(InputStream in) throws IOException {
    requireFrame(in, 0);
  }

  public static void write(OutputStream out, EngineRequest request) throws IOException {
    writeFrame(out, JSON.writerFor(EngineRequest.class).writeValueAsBytes(request));
  }

  public static void write(OutputStream out, EngineReply reply) throws IOException {
    writeFrame(out, JSON.writerFor(EngineReply.class).writeValueAsBytes(reply));
  }

  /** Returns the next request, or null if the parent closed the stream. */
  public static @Nullable EngineRequest readRequest(InputStream in) throws IOException {
    byte[] frame = readFrame(in, MAX_FRAME_BYTES);
    return frame == null ? null : JSON.readValue(frame, EngineRequest.class);
  }

  /**
   * @param maxBytes maximum length of the reply
   * @throws IOException if the reply is longer, is no reply, or lacks a part
   */
  public static EngineReply readReply(InputStream in, int maxBytes) throws IOException {
    return REPLIES.readValue(requireFrame(in, maxBytes));
  }

  private static void writeFrame(OutputStream out, byte[] body) throws IOException {
    if (body.length > MAX_FRAME_BYTES) {
      throw new IOException("invalid frame length: " + body.length + " bytes");
    }
    out.write(
        ByteBuffer.allocate(Integer.BYTES + body.length).putInt(body.length).put(body).array());
    out.flush();
  }

  /** Returns a reader that refuses values without a member, with a null or with more behind. */
  static ObjectReader strictReader(ObjectMapper json, Class<?> type) {
    return json.readerFor(type)
        .with(
            DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
            DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  private static byte[] requireFrame(InputStream in, int maxBytes) throws IOException {
    byte[] frame = readFrame(in, maxBytes);
    if (frame == null) {
      throw new EOFException("the stream ended before a frame");
    }
    return frame;
  }

  private static byte @Nullable [] readFrame(InputStream in, int maxBytes) throws IOException {
    int first = in.read();
    if (first < 0) {
      return null;
    }
    var data = new DataInputStream(in);
    int length = first << 24 | data.readUnsignedByte() << 16 | data.readUnsignedShort();
    if (length < 0 || length > maxBytes) {
      throw new IOException("invalid frame length: " + Integer.toUnsignedString(length) + " bytes");
    }
    byte[] body = new byte[length];
    data.readFully(body);
    return body;
  }
}
