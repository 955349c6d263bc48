package vn.sohoa.problem;

/**
 * Why a request was refused: the closed vocabulary of the API. Its name is the {@code reason} of a
 * problem document; why a <em>document</em> failed is told by {@link vn.sohoa.engine.EngineFault}.
 */
public enum Reason {
  /** The request breaks the documented form. */
  INVALID_REQUEST(400, "Yêu cầu không hợp lệ", "The request is not valid"),
  /** A cursor that this list did not give. */
  INVALID_CURSOR(400, "Con trỏ trang không hợp lệ", "The cursor is not one of this list"),
  /** No key, or one that is unknown or revoked. */
  UNAUTHENTICATED(401, "Thiếu khóa truy cập hợp lệ", "A valid access key is needed"),
  /** The key's role may not do this. */
  FORBIDDEN(403, "Không có quyền thực hiện", "Your role may not do this"),
  /** No such thing. */
  NOT_FOUND(404, "Không tìm thấy", "Not found"),
  /** The method is not defined here. */
  METHOD_NOT_ALLOWED(405, "Phương thức không được hỗ trợ", "Method not allowed"),
  /** None of the media types asked for can be given. */
  NOT_ACCEPTABLE(406, "Không có định dạng được yêu cầu", "Not available in the form asked for"),
  /** The same idempotency key came with other content. */
  IDEMPOTENCY_CONFLICT(
      409,
      "Idempotency-Key đã dùng cho nội dung khác",
      "The idempotency key was used with other content"),
  /** The state of the thing does not allow this. */
  CONFLICT(409, "Trạng thái hiện tại không cho phép", "The current state does not allow this"),
  /** All 999,999 running numbers of the agency and type of paper are given out. */
  NUMBERS_EXHAUSTED(
      409, "Đã dùng hết số thứ tự tài liệu", "The running numbers of documents are used up"),
  /** The thing was changed after the client read it. */
  PRECONDITION_FAILED(
      412, "Dữ liệu đã thay đổi từ lần đọc trước", "It was changed since you read it"),
  /** A change without {@code If-Match}, which could overwrite somebody else's. */
  PRECONDITION_REQUIRED(428, "Thiếu If-Match", "If-Match is needed"),
  /** The file is larger than the configured limit. */
  FILE_TOO_LARGE(413, "Tệp quá lớn", "The file is too large"),
  /** The body's media type is not one this operation takes. */
  UNSUPPORTED_MEDIA_TYPE(415, "Kiểu nội dung không được hỗ trợ", "Media type not supported"),
  /** The requested part of a file is outside of it. */
  RANGE_NOT_SATISFIABLE(416, "Khoảng byte ngoài tệp", "The range is outside of the file"),
  /**
   * Well formed, but something in it contradicts the data: an unknown procedure, a finish before
   * the reception.
   */
  UNPROCESSABLE(422, "Dữ liệu mâu thuẫn", "The content contradicts the data"),
  /** Something broke on our side; the instance id finds it in the log. */
  INTERNAL_ERROR(500, "Lỗi hệ thống", "Internal error"),
  /** The store of files does not answer; nothing was kept, and the same request may be repeated. */
  STORE_UNAVAILABLE(
      503,
      "Kho lưu trữ tạm thời không sẵn sàng, hãy gửi lại sau",
      "The store of files is not available just now, try again later");

  private final int status;
  private final String vietnamese;
  private final String english;

  Reason(int status, String vietnamese, String english) {
    this.status = status;
    this.vietnamese = vietnamese;
    this.english = english;
  }

  /** The HTTP status it is told with. */
  public int status() {
    return status;
  }

  public String title(boolean inEnglish) {
    return inEnglish ? english : vietnamese;
  }
}
