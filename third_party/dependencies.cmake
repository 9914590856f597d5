# How each dependency is found; why it is here: third_party/README.md.
find_package(PkgConfig REQUIRED)
find_package(pugixml 1.13 REQUIRED)
find_package(tl-expected REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(CLI11 2 REQUIRED)
find_package(ICU 72 REQUIRED COMPONENTS uc)
pkg_check_modules(libzip REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(xlsxwriter REQUIRED IMPORTED_TARGET xlsxwriter)

# libzip and libxlsxwriter bring libcrypto, whose thousands of symbols the dynamic linker looks for in each library in
# turn: with libcrypto first it finds them at once, and every command starts a millisecond sooner. Only the order of
# loading is said here; nothing of ours calls it, and without it all works the same.
find_library(TERTIAL_LIBCRYPTO libcrypto.so.3)
mark_as_advanced(TERTIAL_LIBCRYPTO)

# What spelling needs; without it all else works.
pkg_check_modules(hunspell QUIET IMPORTED_TARGET hunspell)
