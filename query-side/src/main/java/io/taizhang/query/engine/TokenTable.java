package io.taizhang.query.engine;

import javax.sql.DataSource;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;

/** Where the tokens of processors are kept: with the views, so that both are stored in one transaction. */
public final class TokenTable {
    private TokenTable() {}

    public static TokenStore store(DataSource dataSource, Serializer serializer) {
        return builder(dataSource, serializer).build();
    }

    static JdbcTokenStore.Builder builder(DataSource dataSource, Serializer serializer) {
        return JdbcTokenStore.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(dataSource))
                .schema(TokenSchema.builder()
                        .setTokenTable("processing.token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .serializer(serializer);
    }
}
