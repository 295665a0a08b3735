package org.tremplin.placement.entries;

import java.util.List;
import java.util.function.Function;
import org.springframework.data.domain.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Answers a page of a list, with links to its neighbours and the number of all matches. */
public final class Pages {

    /** As many as asked for without saying. */
    public static final String SIZE = "50";

    /** As many as may be asked for. */
    public static final int MOST = 500;

    /** The last page that may be asked for. */
    public static final int LAST = 1_000_000;

    private Pages() {}

    /** The page's content as the items of a list. */
    public static <T, R> ResponseEntity<List<R>> answer(Page<T> page, Function<? super T, R> item) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.ok().header("X-Total-Count", Long.toString(page.getTotalElements()));
        if (page.hasNext()) {
            answer.header(HttpHeaders.LINK, link(page.getNumber() + 1, "next"));
        }
        if (page.hasPrevious()) {
            answer.header(HttpHeaders.LINK, link(page.getNumber() - 1, "prev"));
        }
        return answer.body(page.getContent().stream().map(item).toList());
    }

    private static String link(int page, String rel) {
        String address = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("page", page)
                .build()
                .toUriString();
        return "<" + address + ">; rel=\"" + rel + "\"";
    }
}
