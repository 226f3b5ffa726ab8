package io.taizhang.command.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.taizhang.command.Language;
import io.taizhang.command.ProblemTexts;
import io.taizhang.command.catalogue.Catalogue;
import io.taizhang.command.catalogue.CommandType;
import io.taizhang.command.catalogue.Field;
import io.taizhang.command.catalogue.Titles;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** One path for each command of the catalogue, with its schema, its headers and the problems it may be answered with. */
final class CommandOpenApi implements GlobalOpenApiCustomizer {
    private static final List<Integer> PROBLEMS = List.of(400, 401, 403, 404, 406, 409, 412, 413, 415, 422, 500, 503);

    private final Catalogue catalogue;
    private final Titles titles = new Titles();
    private final ProblemTexts texts;

    CommandOpenApi(Catalogue catalogue, ProblemTexts texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    @Override
    public void customise(OpenAPI api) {
        api.getInfo().title("Taizhang 台账").version("1");
        catalogue
                .offered()
                .forEach(type -> api.path("/api/commands/" + type.path(), new PathItem().post(operation(type))));
    }

    private Operation operation(CommandType type) {
        String roles = type.rolesOffered().stream().map(Enum::name).collect(Collectors.joining(", "));
        return new Operation()
                .operationId(type.path().replace('/', '-'))
                .addTagsItem(type.context())
                .summary(titles.of(type, Language.CHINESE) + " · " + titles.of(type, Language.ENGLISH))
                .description("Roles: " + roles)
                .addParametersItem(header("Idempotency-Key", "The same whenever this command is sent again."))
                .addParametersItem(header("If-Match", "The sequence the thing is expected to stand at, in quotes."))
                .addParametersItem(header("Accept-Language", "zh-CN or en."))
                .requestBody(new RequestBody().required(true).content(json(Schemas.of(Envelope.of(type)))))
                .responses(responses());
    }

    private ApiResponses responses() {
        ApiResponses responses = new ApiResponses().addApiResponse("201", accepted());
        for (int status : PROBLEMS) {
            responses.addApiResponse(String.valueOf(status), problem(status));
        }
        return responses;
    }

    private static ApiResponse accepted() {
        Schema<Object> answer = Schemas.object(List.of(
                Field.plain("id", Field.Kind.STRING, true, Map.of()),
                Field.plain("sequence", Field.Kind.LONG, true, Map.of()),
                Field.plain("position", Field.Kind.LONG, true, Map.of())));
        return new ApiResponse()
                .description("Recorded.")
                .content(json(answer))
                .addHeaderObject("ETag", told("The sequence, for If-Match."))
                .addHeaderObject("Location", told("The fact in the journal."))
                .addHeaderObject("Idempotency-Replayed", told("true where the key had been answered before."));
    }

    private ApiResponse problem(int status) {
        Schema<Object> detail = Schemas.typed("object", null);
        for (String name : List.of("type", "title", "detail")) {
            detail.addProperty(name, Schemas.typed("string", null));
        }
        detail.addProperty("status", Schemas.typed("integer", "int32"));
        return new ApiResponse()
                .description(texts.of("title." + status, List.of(), Language.ENGLISH))
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(detail)));
    }

    private static Content json(Schema<Object> schema) {
        return new Content().addMediaType("application/json", new MediaType().schema(schema));
    }

    private static HeaderParameter header(String name, String description) {
        HeaderParameter header = new HeaderParameter();
        header.name(name).description(description).schema(Schemas.typed("string", null));
        return header;
    }

    private static Header told(String description) {
        return new Header().description(description).schema(Schemas.typed("string", null));
    }
}
