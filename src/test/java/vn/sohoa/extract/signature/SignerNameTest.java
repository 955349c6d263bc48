package vn.sohoa.extract.signature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignerNameTest {
  @Test
  void repairsFamilyNameUnderSeal() {
    assertThat(SignerName.repair("ỳnh Thị Yến")).isEqualTo("Huỳnh Thị Yến");
    assertThat(SignerName.repair("Đỉnh Thùy Hạnh")).isEqualTo("Đinh Thùy Hạnh");
    assertThat(SignerName.repair("Nguyên Văn An")).isEqualTo("Nguyễn Văn An");
    assertThat(SignerName.repair("Lường Văn Tâm")).isEqualTo("Lường Văn Tâm");
    assertThat(SignerName.repair("Lê Văn Tám")).isEqualTo("Lê Văn Tám");
    assertThat(SignerName.isName("ô Thị Dũng")).isFalse();
  }
}
