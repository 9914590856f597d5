#include <png.h>

#include <cstring>
#include <string>

#include "editor/shell/renderer.h"
#include "model/file_system.h"
#include "model/language.h"

namespace tertial::editor {

Expected<void> save_png(const std::filesystem::path& path, const Picture& picture) {
    png_image image;
    std::memset(&image, 0, sizeof image);
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(picture.width);
    image.height = static_cast<png_uint_32>(picture.height);
    image.format = PNG_FORMAT_RGBA;
    png_alloc_size_t size = 0;
    png_image_write_get_memory_size(image, size, 0, picture.rgba.data(), 0, nullptr);
    std::string bytes(size, '\0');
    if (size == 0 || png_image_write_to_memory(&image, bytes.data(), &size, 0, picture.rgba.data(), 0, nullptr) == 0) {
        return fail(ErrorCode::internal, tr("Bilden kunde inte göras.", "The picture could not be made."));
    }
    bytes.resize(size);
    return save_file(real_file_system(), path, bytes);
}

}  // namespace tertial::editor
