package org.tremplin.gateway.passage;

import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/** Tells services under which address the client knows the gateway, after what the client itself said of it is gone. */
@Component
final class ForwardedHeaders implements RequestHttpHeadersFilter, Ordered {

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public HttpHeaders apply(HttpHeaders headers, ServerRequest request) {
        HttpHeaders told = new HttpHeaders();
        told.putAll(headers);
        var incoming = request.servletRequest();
        told.set("X-Forwarded-Proto", incoming.getScheme());
        told.set("X-Forwarded-Host", incoming.getServerName());
        told.set("X-Forwarded-Port", String.valueOf(incoming.getServerPort()));
        return told;
    }
}
