package eljur.platform;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Styles, scripts, fonts: served under a folder that bears the fingerprint of all of them, so that a browser keeps them
 * for ever and never sees an old one. Relative imports between modules stay inside that folder.
 */
@Component
class Assets implements WebMvcConfigurer {

    private final String folder;

    Assets() throws IOException, NoSuchAlgorithmException {
        var fingerprint = MessageDigest.getInstance("SHA-256");
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:/static/**/*.*"))
            fingerprint.update(file.getContentAsByteArray());
        this.folder = "/a/" + HexFormat.of().formatHex(fingerprint.digest(), 0, 5) + "/";
    }

    /** Where they are, with a slash at the end. */
    String folder() {
        return folder;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(folder + "**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }
}
