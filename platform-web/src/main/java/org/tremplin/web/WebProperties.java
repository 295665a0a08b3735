package org.tremplin.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What may differ between set-ups.
 *
 * @param languages the languages on offer as language tags, the first one where a caller asks for none of them
 * @param personal what is different for the pages of the people themselves
 * @param maxBody the largest body a request may have
 * @param formActions further origins a form may lead to, such as that of an identity provider's sign-out
 */
@ConfigurationProperties("tremplin.web")
public record WebProperties(
        @DefaultValue({"en-GB", "fr"}) List<String> languages,
        @DefaultValue Personal personal,
        @DefaultValue("1MB") DataSize maxBody,
        @DefaultValue List<String> formActions) {

    /**
     * The pages that are for the people themselves, who read more languages than staff do.
     *
     * @param paths what their addresses begin with
     * @param languages the languages on offer there as language tags
     */
    public record Personal(
            @DefaultValue({"/me", "/enter", "/api/participants/v1/me"})
            List<String> paths,

            @DefaultValue({"fr", "en-GB", "de", "pt", "tr", "ar"})
            List<String> languages) {}
}
