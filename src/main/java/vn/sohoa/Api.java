package vn.sohoa;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the OpenAPI document says of the API as a whole. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Sohoa",
            version = "v1",
            description =
                "Số hóa hồ sơ thủ tục hành chính / digitization of administrative-procedure dossiers",
            license = @License(name = "Apache-2.0")),
    security = @SecurityRequirement(name = "key"),
    tags = {
      @Tag(name = "documents", description = "Tài liệu số hóa / digitized documents"),
      @Tag(name = "dossiers", description = "Hồ sơ / dossiers"),
      @Tag(name = "procedures", description = "Thủ tục hành chính / procedures"),
      @Tag(name = "reports", description = "Báo cáo / reports"),
      @Tag(name = "keys", description = "Khóa truy cập / access keys"),
      @Tag(name = "audit", description = "Nhật ký / audit record")
    })
@SecurityScheme(securitySchemeName = "key", type = SecuritySchemeType.HTTP, scheme = "bearer")
public class Api extends Application {}
