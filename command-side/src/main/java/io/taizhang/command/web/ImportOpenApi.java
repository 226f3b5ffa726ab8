package io.taizhang.command.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Describes the addresses to which files are sent. */
final class ImportOpenApi implements GlobalOpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        api.path("/api/imports", new PathItem().get(operation("import-kinds", "可导入的内容 · What can be imported", "200")));
        api.path(
                "/api/imports/{kind}/template",
                new PathItem()
                        .get(operation("import-template", "导入模板 · A file to fill in", "200")
                                .addParametersItem(path("kind"))
                                .addParametersItem(query("format", "xlsx or csv"))
                                .addParametersItem(query("lang", "zh or en"))));
        api.path(
                "/api/imports/{kind}",
                new PathItem()
                        .post(operation("import", "导入 · Try a file, or enter it", "200", "202", "400", "413", "415")
                                .description("The body is the file itself, XLSX or CSV in UTF-8 or GB18030.")
                                .addParametersItem(path("kind"))
                                .addParametersItem(query("dryRun", "true unless said otherwise: nothing is stored"))
                                .requestBody(new RequestBody().required(true).content(file()))));
        api.path(
                "/api/imports/{id}",
                new PathItem()
                        .get(operation("import-result", "导入结果 · How an import went", "200", "404")
                                .addParametersItem(path("id"))));
        api.path(
                "/api/imports/{id}/stream",
                new PathItem()
                        .get(operation(
                                        "import-stream",
                                        "导入进度 · How an import goes, as server-sent events",
                                        "200",
                                        "404")
                                .addParametersItem(path("id"))));
    }

    private static Operation operation(String id, String summary, String... statuses) {
        ApiResponses responses = new ApiResponses();
        for (String status : statuses) {
            responses.addApiResponse(status, new ApiResponse().description(status));
        }
        return new Operation()
                .operationId(id)
                .addTagsItem("imports")
                .summary(summary)
                .responses(responses);
    }

    private static Parameter path(String name) {
        return new PathParameter().name(name).schema(Schemas.typed("string", null));
    }

    private static Parameter query(String name, String description) {
        return new QueryParameter().name(name).description(description).schema(Schemas.typed("string", null));
    }

    private static Content file() {
        MediaType bytes = new MediaType().schema(Schemas.typed("string", "binary"));
        return new Content()
                .addMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes)
                .addMediaType("text/csv", bytes);
    }
}
