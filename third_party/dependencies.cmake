# How each dependency is found; why it is here: third_party/README.md.
find_package(PkgConfig REQUIRED)
find_package(pugixml 1.13 REQUIRED)
find_package(tl-expected REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(CLI11 2 REQUIRED)
find_package(ICU 72 REQUIRED COMPONENTS uc)
pkg_check_modules(libzip REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(xlsxwriter REQUIRED IMPORTED_TARGET xlsxwriter)
