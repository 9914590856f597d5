# What the window needs; TERTIAL_NO_WINDOW says what is missing. Why each is here: README.md.
find_package(Freetype QUIET)
find_package(glfw3 QUIET)
find_package(OpenGL QUIET COMPONENTS OpenGL EGL)
find_package(PNG QUIET)
pkg_check_modules(imgui QUIET IMPORTED_TARGET imgui)
set(TERTIAL_NO_WINDOW "")
foreach(found imgui_FOUND glfw3_FOUND OpenGL_OpenGL_FOUND OpenGL_EGL_FOUND Freetype_FOUND PNG_FOUND)
  if(NOT ${found})
    string(APPEND TERTIAL_NO_WINDOW " ${found} is off")
  endif()
endforeach()
if(TERTIAL_NO_WINDOW STREQUAL "")
  # In this order: libimgui.a needs what follows it.
  add_library(tertial_window INTERFACE)
  target_link_libraries(tertial_window INTERFACE PkgConfig::imgui Freetype::Freetype glfw OpenGL::GL OpenGL::EGL
    PNG::PNG)
  add_library(Tertial::window ALIAS tertial_window)
endif()
