# What `cmake --install` puts where, and the packages that `cpack` makes of it.
include(GNUInstallDirs)

install(TARGETS tertial RUNTIME)
if(TARGET tertial-editor)
  install(TARGETS tertial-editor RUNTIME)
  install(FILES editor/desktop/se.tertial.editor.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
  install(FILES editor/desktop/se.tertial.editor.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
  install(FILES editor/desktop/se.tertial.editor.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages)
endif()
# model/template.h looks for them here: ../share/tertial/templates seen from the program.
install(DIRECTORY templates/ DESTINATION ${CMAKE_INSTALL_DATADIR}/tertial/templates)

# Manual pages lie compressed; -n keeps the clock out of the file. Made at once: a package may follow on a build of the
# program alone.
find_program(GZIP gzip REQUIRED)
foreach(program tertial tertial-editor)
  foreach(language "" "sv")
    set(page "docs/${program}.${language}.1")
    string(REPLACE ".." "." page ${page})
    set(packed ${CMAKE_BINARY_DIR}/man/${language}/${program}.1.gz)
    file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/man/${language})
    execute_process(COMMAND ${GZIP} -9nc ${CMAKE_SOURCE_DIR}/${page} OUTPUT_FILE ${packed} COMMAND_ERROR_IS_FATAL ANY)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${page})
    if(TARGET ${program})
      install(FILES ${packed} DESTINATION ${CMAKE_INSTALL_MANDIR}/${language}/man1)
    endif()
  endforeach()
endforeach()

install(FILES cli/completions/tertial.bash RENAME tertial
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES cli/completions/_tertial DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
install(FILES cli/completions/tertial.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)

install(FILES README.md docs/editor-scripts.md docs/handbok.md docs/format.md docs/records.md
        DESTINATION ${CMAKE_INSTALL_DOCDIR} OPTIONAL)
install(FILES LICENSE RENAME copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(CPACK_GENERATOR DEB TGZ)
set(CPACK_PACKAGE_NAME tertial)
set(CPACK_PACKAGE_VENDOR "Tertial contributors")
set(CPACK_PACKAGE_CONTACT "Tertial contributors")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGE_DESCRIPTION
  "Reads the text of a published plan or follow-up report of a Swedish municipal board, lets an administrator write the
next one, checks it, and hands it over as Word and Excel. A window and a command line; works without a network.")
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION editors)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# poppler-utils reads PDF. The window finds OpenGL when it starts, by dlopen.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "poppler-utils, fonts-inter, libgl1, hunspell-sv")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS libreoffice-writer)
include(CPack)
